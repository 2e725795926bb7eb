import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import { isPersonNounToken } from '../gazetteer/word-traits.ts';
import { isAddressee, isOccasion, takesAddressee } from './cue-words.ts';
import type { Cue } from './find-cues.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isTimeWord } from './time-words.ts';
import { isAdverb, isFinite } from './verb-group.ts';
import { isArticle, isPreposition } from './voice.ts';

/** What leads to a time, a place or those who listen. */
const leadsToCircumstance = oneOf(
  'in|on|at|during|after|before|by|via|through|from|over|following|near|outside|inside|with|to|under|about|for|as|ahead',
);

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
    !takesAddressee(tokens[cue.at]) &&
    !isVerbBehindTo(speech, at + 1)
  )
    at = skipPhrase(speech, at + 1);
  else if (takesAddressee(tokens[cue.at]) && !isClauseOpener(tokens[at])) at = skipPhrase(speech, at);
  for (let i = 0; i < 6 && at < tokens.length && at - cue.at < REACH && !isQuoted(at); i++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (i === 0 && token.folded === 'back' && at === cue.at + 1) at++;
    else if ((isAdverb(token) && !opensClause(token)) || token.folded === 'here') at++;
    else if (token.folded === 'only' && /^(?:that|if|whether)$/.test(tokens[at + 1]?.folded ?? '')) at++;
    else if (isTimeWord(token) && token.kind !== 'number' && (token.folded !== 'this' || isTimeWord(tokens[at + 1])))
      at = skipTime(speech, at);
    else if (leadsToCircumstance(token)) {
      if (token.folded === 'to' && speech.startingAt(at + 1) === undefined && !isArticle(tokens[at + 1])) break;
      if (isTimeWord(tokens[at + 1])) at = skipTime(speech, at + 1);
      else at = skipPhrase(speech, at + 1);
    } else break;
  }
  return at;
}

/** Adverbs that rather belong to the clause behind them: "believes all sides agree". */
const opensClause = oneOf('all|both|just|even|first|once|twice|since|so|now|then|rather|instead|further');

export const isClauseOpener = oneOf('that|if|whether|why|how|what|when|where|who');
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
    if (at > from && isSubject(token)) break;
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
    if (isClauseOpener(token) || isPreposition(token) || isFinite(tokens, at) || token.folded === 'and') break;
    if (at > from && isArticle(token)) break;
    if ((isOccasion(token) || isAddressee(token)) && !isOccasion(tokens[at + 1])) return at + 1;
    // "Told her he knew" has her for its addressee, "told her lawyer", "through her lawyer" has not.
    if (isObject(token)) return at + 1;
    if (token.folded === 'her' && !isPreposition(tokens[at - 1]) && !isNounBehind(tokens[at + 1])) return at + 1;
  }
  return at;
}

const isObject = oneOf('him|them|us|me|it|you');
const isSubject = oneOf('he|she|it|they|there|we|i|no|some|all|more');

const isNounBehind = (token: Token | undefined): boolean =>
  token !== undefined && (isAddressee(token) || isOccasion(token) || isPersonNounToken(token));
