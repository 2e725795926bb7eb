import type { Token } from '../../text/token.ts';
import { isPersonNounToken } from '../gazetteer/word-traits.ts';
import { isAddressee, isOccasion, takesAddressee } from './cue-words.ts';
import type { Cue } from './find-cues.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isAdverb, isFinite } from './verb-group.ts';
import { isArticle, isPreposition } from './voice.ts';

/** Addressee, time and place take so many tokens at the most. */
const REACH = 20;

/** Where the reported clause may begin behind a verb of saying: behind its addressee, its time and its place. */
export function skipBehind(speech: SpeechSentence, cue: Cue): number {
  const { tokens, isQuoted } = speech;
  let at = cue.at + 1;
  if (tokens[cue.at]?.folded.startsWith('point') && tokens[at]?.folded === 'out') at++;
  if (
    tokens[at]?.folded === 'to' &&
    tokens[at + 1]?.kind === 'word' &&
    !takesAddressee(tokens[cue.at]?.folded ?? '') &&
    !isVerbBehindTo(speech, at + 1)
  )
    at = skipPhrase(speech, at + 1);
  else if (takesAddressee(tokens[cue.at]?.folded ?? '') && !isClauseOpener(tokens[at]?.folded))
    at = skipPhrase(speech, at);
  for (let i = 0; i < 6 && at < tokens.length && at - cue.at < REACH && !isQuoted(at); i++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (i === 0 && token.folded === 'back' && at === cue.at + 1) at++;
    else if ((isAdverb(token) && !OPENS_CLAUSE.test(token.folded)) || token.folded === 'here') at++;
    else if (token.folded === 'only' && /^(?:that|if|whether)$/.test(tokens[at + 1]?.folded ?? '')) at++;
    else if (isTimeWord(token) && token.kind !== 'number' && (token.folded !== 'this' || isTimeWord(tokens[at + 1])))
      at = skipTime(speech, at);
    else if (
      /^(?:in|on|at|during|after|before|by|via|through|from|over|following|near|outside|inside|with|to|under|about|for|as|ahead)$/.test(
        token.folded,
      )
    ) {
      if (token.folded === 'to' && speech.startingAt(at + 1) === undefined && !isArticle(tokens[at + 1]?.folded)) break;
      if (isTimeWord(tokens[at + 1])) at = skipTime(speech, at + 1);
      else at = skipPhrase(speech, at + 1);
    } else break;
  }
  return at;
}

/** Adverbs that rather belong to the clause behind them: "believes all sides agree". */
const OPENS_CLAUSE = /^(?:all|both|just|even|first|once|twice|since|so|now|then|rather|instead|further)$/;

export const isClauseOpener = (folded: string | undefined): boolean =>
  /^(?:that|if|whether|why|how|what|when|where|who)$/.test(folded ?? '');
export const isVerbBehindTo = ({ startingAt }: SpeechSentence, at: number): boolean => startingAt(at) === undefined;

function skipTime({ tokens }: SpeechSentence, from: number): number {
  let at = from;
  while (at - from < 5 && isTimeWord(tokens[at])) at++;
  return at;
}

/** A noun phrase that no reported clause begins with: "reporters", "a news conference", "the Daily Echo". */
function skipPhrase({ tokens, startingAt, isQuoted }: SpeechSentence, from: number): number {
  let at = from;
  for (; at < tokens.length && at - from < 9; at++) {
    const token = tokens[at];
    if (token === undefined || isQuoted(at) || (token.kind === 'mark' && token.text !== '-')) break;
    if (at > from && SUBJECTS.test(token.folded)) break;
    const referent = startingAt(at);
    if (referent !== undefined) {
      at = referent.to;
      if (
        tokens[at]?.kind !== 'possessive' &&
        !/^(?:television|radio|newspaper|magazine|news|daily|tv|agency)$/.test(tokens[at]?.folded ?? '')
      )
        return at;
      continue;
    }
    if (token.kind === 'possessive') continue;
    if (isClauseOpener(token.folded) || isPreposition(token.folded) || isFinite(tokens, at) || token.folded === 'and')
      break;
    if (at > from && isArticle(token.folded)) break;
    if ((isOccasion(token.folded) || isAddressee(token.folded)) && !isOccasion(tokens[at + 1]?.folded ?? ''))
      return at + 1;
    // "Told her he knew" has her for its addressee, "told her lawyer", "through her lawyer" has not.
    if (/^(?:him|them|us|me|it|you)$/.test(token.folded)) return at + 1;
    if (token.folded === 'her' && !isPreposition(tokens[at - 1]?.folded) && !isNounBehind(tokens[at + 1]))
      return at + 1;
  }
  return at;
}

const SUBJECTS = /^(?:he|she|it|they|there|we|i|no|some|all|more)$/;

const isNounBehind = (token: Token | undefined): boolean =>
  token !== undefined && (isAddressee(token.folded) || isOccasion(token.folded) || isPersonNounToken(token));
