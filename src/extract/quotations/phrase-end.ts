import type { Cue } from './find-cues.ts';
import { clauseFrom, type Clause } from './clause-end.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isFinite } from './verb-group.ts';
import { isPreposition } from './voice.ts';

/** A subject and its verb stand so near. */
const REACH = 20;

/** The reported words from a token on, where they are no clause of their own, "to leave", "taking bribes": another clause with "and" is not among them. */
export function phraseFrom(
  speech: SpeechSentence,
  from: number | undefined,
  cues: readonly Cue[],
  cue: Cue,
): Clause | undefined {
  const clause = clauseFrom(speech, from, cues, cue);
  return clause && { from: clause.from, to: endOfPhrase(speech, clause) };
}

/** Where another clause begins behind words that are none. */
export function endOfPhrase(speech: SpeechSentence, { from, to }: Clause): number {
  const { tokens, isQuoted } = speech;
  for (let at = from + 1; at < to; at++) {
    if (isQuoted(at)) continue;
    const isComma = tokens[at]?.text === ',';
    // "To “stand firm”, in a speech on Friday": the quoted words were all of it.
    if (isComma && isQuoted(at - 1) && isPreposition(tokens[at + 1])) return at;
    const joint = tokens[isComma ? at + 1 : at]?.folded ?? '';
    const next = isComma ? at + 2 : at + 1;
    if (!JOINTS.test(joint) || (!isComma && !/^(?:and|but)$/.test(joint))) continue;
    const opens = isComma || /^(?:he|she|they|it|we|i)$/.test(tokens[next]?.folded ?? '');
    if (opens && hasVerb(speech, next)) return at;
  }
  return to;
}

const JOINTS = /^(?:and|but|while|although|though|as|after|because|whereas)$/;

/** A subject and a finite verb within reach. */
function hasVerb({ tokens, isQuoted }: SpeechSentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length && at - from < REACH; at++) {
    if (isQuoted(at)) return false;
    if (isFinite(tokens, at)) return true;
  }
  return false;
}
