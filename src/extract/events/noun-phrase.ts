import { oneOf } from '../../text/word-trait.ts';
import { isAttribution } from './attribution.ts';
import { clauseEnd } from './clause.ts';
import { isPlanning } from './lexicon.ts';
import type { TellingContext } from './telling-context.ts';
import { isLightVerb, verbAt } from './trigger.ts';
import { isVerbish } from './verb-group.ts';
import { isAuxiliary } from './verb-words.ts';

const PREPOSITIONS =
  /^(?:in|on|during|for|after|at|following|with|of|by|to|from|over|before|since|amid|between|against|into|about|through|until|under|than|as|including|despite|toward|towards|upon|without|among|across|near|via|onto)$/;
/** "to prepare attacks": the verb is no part of the noun’s phrase; "to peace talks" has none. */
const isInfinitive = (tokens: TellingContext['tokens'], at: number): boolean =>
  tokens[at - 1]?.folded === 'to' && (isPlanning(tokens[at]) || verbAt(tokens, at)?.form === 'base');

const isNoModifier = oneOf('and|or|but|that|who|which|he|she|it|they|not|also|where|when|while|if');
const isDeterminer = oneOf('the|a|an|its|his|her|their|this|that');

/** Where the noun phrase begins: adjectives, names, figures and possessives before the noun belong to it. */
export function phraseStart(tokens: TellingContext['tokens'], at: number): number {
  let start = at;
  while (start > 0 && at - start < 14) {
    const before = tokens[start - 1];
    if (before === undefined) break;
    const joins =
      before.kind === 'possessive' ||
      (before.kind === 'mark' && (/^[–—-]$/.test(before.text) || /^\p{Sc}$/u.test(before.text))) ||
      (before.folded === 'and' && tokens[start - 2]?.folded.endsWith('al') === true);
    const plain =
      before.kind === 'number' ||
      (before.kind === 'word' &&
        !PREPOSITIONS.test(before.folded) &&
        !isAuxiliary(before) &&
        !isVerbish(tokens, start - 1) &&
        !isInfinitive(tokens, start - 1) &&
        (!isLightVerb(before.folded) || isLightVerb(tokens[start - 2]?.folded ?? '')) &&
        !isNoModifier(before));
    if (!joins && !plain) break;
    start--;
    if (isDeterminer(before)) break;
  }
  return start;
}

const isRelative = oneOf('that|which|who|where|whose');

/** A noun’s headline ends before a relative clause. */
export function headlineEnd(tokens: TellingContext['tokens'], at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    if (isRelative(tokens[i])) return i;
    if (
      tokens[i]?.text === ',' &&
      ((i > at + 2 && (tokens[i + 1]?.capital === 'none' || !isList(tokens, at, i))) || isAttribution(tokens, i))
    )
      return i;
  }
  return end;
}

/** "talks between Chad, Niger and Mali", "in Paris, Texas", "on May 4, 1994": the comma goes on. */
const isList = (tokens: TellingContext['tokens'], at: number, comma: number): boolean =>
  tokens.slice(at + 1, comma).some(({ folded }) => /^(?:between|with|of|in|among|near)$/.test(folded)) ||
  tokens[comma + 1]?.kind === 'number';

/** Without its article, or a weekday whose: "Sunday’s meeting". */
export const withoutArticle = (tokens: TellingContext['tokens'], start: number): number =>
  tokens[start + 1]?.kind === 'possessive' && /day$/.test(tokens[start]?.folded ?? '')
    ? start + 2
    : /^(?:the|a|an|this|that|its|his|her|their)$/.test(tokens[start]?.folded ?? '')
      ? start + 1
      : start;

const opensComplement = oneOf('to|that|where');

/** The noun’s complements end with the clause, or before its verb. */
export function phraseEnd({ tokens, referents }: TellingContext, at: number): number {
  const end = clauseEnd(tokens, at, referents);
  for (let i = at + 1; i < end; i++) {
    if (tokens[i]?.text === ',' && isAttribution(tokens, i)) return i;
    // "his choice of Boeing by saying"
    if (tokens[i]?.folded === 'by' && tokens[i + 1]?.folded.endsWith('ing') === true) return i;
    if (isVerbish(tokens, i) && !/^(?:held|hosted|led|organised|organized)$/.test(tokens[i]?.folded ?? '')) {
      let stop = i;
      while (
        stop > at + 1 &&
        (tokens[stop - 1]?.folded.endsWith('ly') === true ||
          /^(?:also|to|that|had|have)$/.test(tokens[stop - 1]?.folded ?? ''))
      )
        stop--;
      return stop;
    }
    if (
      opensComplement(tokens[i]) &&
      i > at &&
      tokens[i + 1]?.capital === 'none' &&
      !/^(?:the|a|an)$/.test(tokens[i + 1]?.folded ?? '') &&
      tokens[i + 1]?.kind === 'word'
    )
      return i;
  }
  return end;
}
