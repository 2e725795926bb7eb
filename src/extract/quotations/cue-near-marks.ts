import { isCueWord, isNounToo } from './cue-words.ts';
import { spokenBy, type DirectContext, type Spoken } from './direct-context.ts';
import { firstCueAt, type Cue } from './find-cues.ts';
import { phraseEndingAt } from './phrase-before.ts';
import type { SpeechSentence } from './speech-sentence.ts';
import { isGerund, verbGroupStart } from './verb-group.ts';

/** A verb of saying is looked for so many tokens behind a quotation. */
const REACH = 25;

/** The first cue behind the closing mark, before the next quotation. */
export function cueBehind(context: DirectContext): Spoken | undefined {
  const { text, quoted, last, behind, after, next, cuesOf } = context;
  // “He said, ‘Go,’” she told us: the marks within end where the words do.
  let end = quoted.end;
  while (end > quoted.start && quoted.end - end < 3 && /[’'”"»›]/.test(text.charAt(end - 1))) end--;
  const final = text.charAt(end - 1);
  const parted = /[,?!—–.…-]/.test(final) || /[,—–]/.test(text.charAt(quoted.outer.end));
  if (after < last.tokens.length) {
    const cue = firstCue(last, cuesOf(last), after, next);
    // Other words before the subject leave it to the rules for partial quotations.
    if (cue === undefined || cue.at - after > REACH) return undefined;
    // The album “Nothing Said” was reported missing: nobody says so but "it".
    if (cue.isPassive && cue.voice === undefined && last.tokens[cue.from]?.folded !== 'it') return undefined;
    const isFar = (cue.isInverted ? cue.at : cue.from) - after > 2;
    if (isFar && last.tokens[cue.at - 1]?.folded !== 'as') return undefined;
    // “…”, while economists warned: another clause, unless it is “…”, as one farmer says.
    const conjunction = cue.from > after && !cue.isInverted ? (last.tokens[cue.from - 1]?.folded ?? '') : '';
    if (/^(?:and|but|while|when|after|before|although)$/.test(conjunction)) return undefined;
    if (conjunction === 'as' && !endsThere(last, cue)) return undefined;
    // “…”, adding that: what goes on behind the words of a verb before them.
    if (isGerund(last.tokens[cue.at]) && cueBefore(context, 60) !== undefined) return undefined;
    // Without a comma only "we lost” he said" is sure: the subject and the verb, and nothing else behind.
    if (!parted && !(cue.from === after && !cue.isInverted && cue.voice !== undefined && endsThere(last, cue)))
      return undefined;
    return spokenBy(last, cue);
  }
  // “Why?” Khan asked: where the question mark ended the sentence.
  if (behind === undefined || !/[?!,…—–]/.test(final)) return undefined;
  const cue = firstCue(behind, cuesOf(behind), 0, next);
  const isShort = cue !== undefined && cue.from <= 1 && cue.at < 9;
  return isShort && (behind.tokens[0]?.capital === 'none' || endsThere(behind, cue))
    ? spokenBy(behind, cue)
    : undefined;
}

function firstCue({ tokens }: SpeechSentence, cues: readonly Cue[], from: number, limit: number): Cue | undefined {
  const cue = cues[firstCueAt(cues, from)];
  return cue !== undefined && (tokens[cue.at]?.start ?? Infinity) < limit ? cue : undefined;
}

const endsThere = ({ tokens }: SpeechSentence, cue: Cue): boolean => {
  const next = tokens[cue.isInverted ? (cue.voice?.to ?? cue.at + 1) : cue.at + 1];
  return (
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:on|in|at|after|as|when|of|to|reporters|journalists)$/.test(next.folded)
  );
};

/** The last cue before the opening mark; a participle ("saying") without a subject leaves it to the verb before it. */
export function cueBefore({ first, before, cuesOf }: DirectContext, reach: number): Spoken | undefined {
  const cues = cuesOf(first);
  let nameless: Cue | undefined;
  for (let i = firstCueAt(cues, before) - 1; i >= 0; i--) {
    const cue = cues[i] as Cue;
    if (before - cue.at > reach || hasBreak(first, cue.at, before)) break;
    if (cue.voice !== undefined && (cue.voice.entities.length > 0 || !isGerund(first.tokens[cue.at])))
      return spokenBy(first, cue);
    if (!isGerund(first.tokens[cue.at])) return spokenBy(first, cue);
    nameless ??= cue;
  }
  return nameless && spokenBy(first, nameless);
}

const hasBreak = ({ tokens }: SpeechSentence, from: number, to: number): boolean =>
  tokens.slice(from, to).some(token => token.text === ';' || token.text === '•');

/** A comma or colon stands before the mark. */
export const isParted = ({ first, before }: DirectContext): boolean =>
  /^[,:]$/.test(first.tokens[before - 1]?.text ?? '');

/** The verb of saying that stands directly before the mark: "said “", "said: “", "said that “", "called him “". */
export function cueAtMark(context: DirectContext): Spoken | undefined {
  return cueBefore(context, isParted(context) ? 60 : 3);
}

/** The cue that ends the sentence behind a comma: "…, Okello said." */
export function cueAtEnd({ last, after, cuesOf }: DirectContext): Spoken | undefined {
  const cues = cuesOf(last);
  for (let i = cues.length - 1; i >= 0 && cues.length - i < 5; i--) {
    const cue = cues[i] as Cue;
    const start = cue.isInverted ? cue.at : cue.from;
    if (start <= after) return undefined;
    if (!cue.isPassive && !isGerund(last.tokens[cue.at]) && /^[,—–]$/.test(last.tokens[start - 1]?.text ?? ''))
      return spokenBy(last, cue);
  }
  return undefined;
}

/** The envoy “welcomed the progress”: the quoted words begin with the verb of saying. */
export function cueInside({ first, before }: DirectContext): Spoken | undefined {
  const { tokens } = first;
  const at = before + 1;
  const token = tokens[at];
  if (!isCueWord(token) || isNounToo(token) || isGerund(token) || token?.capital !== 'none') return undefined;
  const voice = phraseEndingAt(first, verbGroupStart(tokens, before), 0);
  return voice === undefined ? undefined : { voice, cue: { from: at, to: at + 1, speech: first } };
}
