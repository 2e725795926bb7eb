import { oneOf } from '../../text/word-trait.ts';
import { isPlainSaying, needsThat, takesAddressee } from './cue-words.ts';
import type { Cue } from './find-cues.ts';
import { isPreposition } from './voice.ts';
import { isClauseOpener, skipBehind } from './skip-behind.ts';
import { hasPresent } from './present-verb.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isAuxiliary, isFinite } from './verb-group.ts';

/** A subject and its verb stand so near. */
const REACH = 20;

/** The clause that stands behind the verb without "that": its first token, or undefined where no clause does. */
export function bareClause(speech: SpeechSentence, cue: Cue): number | undefined {
  const { tokens, isQuoted } = speech;
  const colon = tokens[cue.at + 1]?.text === ':' && !isQuoted(cue.at + 2);
  const from = colon ? cue.at + 2 : skipBehind(speech, cue);
  const first = tokens[from];
  if (
    first === undefined ||
    (first.kind === 'mark' && !isQuoted(from) && !/^[$£€]$/.test(first.text)) ||
    isPreposition(first)
  )
    return undefined;
  if (isClauseOpener(first) && first.folded !== 'that' && first.folded !== 'what' && first.folded !== 'when')
    return undefined;
  if (/^(?:to|and|but|or|so|as|who|which|not|because|while)$/.test(first.folded)) return undefined;
  const verb = tokens[cue.at];
  if (isFinite(tokens, from)) {
    // "What the mayor said was that the money was gone"
    if (tokens[from + 1]?.folded === 'that') return from + 2;
    // "Talks which he said would end the war"
    if (
      from === cue.at + 1 &&
      isPlainSaying(verb) &&
      !cue.isPassive &&
      /^(?:which|who|that)$/.test(tokens[cue.from - 1]?.folded ?? '')
    )
      return from;
    // "Warned firms were leaving": the phrase behind the verb is no addressee but has a verb of its own.
    const isSubject =
      from > cue.at + 1 && from - cue.at < 6 && /^(?:warn|promis|caution|advis)/.test(verb?.folded ?? '');
    return isSubject && !cue.isPassive && !isPreposition(tokens[cue.at + 1]) ? cue.at + 1 : undefined;
  }
  if (needsThat(verb)) return undefined;
  // "It was thought the bridge was safe", "they were told the bridge was safe": no other passive takes a clause.
  if (cue.isPassive && !takesAddressee(verb) && tokens[cue.from]?.folded !== 'it') return undefined;
  const plain = isPlainSaying(verb);
  if (isClause(speech, from, plain) || (plain && hasPresent(speech, from))) return from;
  return speech.isHeadline && plain && tokens.slice(from, from + 12).some((token, i) => token.folded === 'to' && i > 0)
    ? from
    : undefined;
}

const isConjunction = oneOf('and|but|or');
const opensNoReport = oneOf('because|whether');
const opensAnotherClause = oneOf('who|which|whose|where|that|and|but|after|before|while|as|when');
const isPronoun = oneOf('he|she|it|they|we|i|there|you');

/** Whether a subject with its own verb begins at a token. */
export function isClause({ tokens, startingAt, isQuoted }: SpeechSentence, from: number, plain: boolean): boolean {
  if (isPronoun(tokens[from]))
    return (
      isQuoted(from + 1) ||
      (tokens[from + 1]?.kind !== 'mark' &&
        !isPreposition(tokens[from + 1]) &&
        !/^(?:when|if|as|because|and|or|but|so|all|again)$/.test(tokens[from + 1]?.folded ?? ''))
    );
  let commas = 0;
  for (let at = from; at < tokens.length && at - from < REACH; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.text === ',') commas++;
    // An aside between two commas may part the subject from its verb, a single comma ends the clause.
    if (at > from && isFinite(tokens, at) && (plain || isSurelyFinite(tokens, at))) return commas % 2 === 0;
    if (token.kind === 'mark' && !/^[-"“”‘’'&%$£€(),]$/.test(token.text)) return false;
    // "said goodbye and left": a second verb of the same subject.
    if (isConjunction(token) && isFinite(tokens, at + 1)) return false;
    if (opensNoReport(token)) return false;
    // "The machines in Dane and Rock failed": names and nouns go together.
    const isPair = token.folded === 'and' && tokens[at - 1]?.capital !== 'none' && tokens[at + 1]?.capital !== 'none';
    if (!plain && !isPair && opensAnotherClause(token)) return false;
    const referent = startingAt(at);
    // "says Kenya needs help": a verb in the present behind the name that opens the clause.
    if (
      plain &&
      referent !== undefined &&
      at === from &&
      /[^s]s$/.test(tokens[referent.to]?.folded ?? '') &&
      tokens[referent.to]?.capital === 'none'
    )
      return true;
  }
  return false;
}

/** "Plans designed to", "losses caused by": a participle before a preposition is none. */
const isSurelyFinite = (tokens: SpeechSentence['tokens'], at: number): boolean =>
  isAuxiliary(tokens[at]) ||
  tokens[at + 1] === undefined ||
  (tokens[at + 1]?.text === '.' && tokens[at + 2] === undefined) ||
  (tokens[at + 1]?.kind === 'word' && !isPreposition(tokens[at + 1]));
