import { isFunctionWord } from '../extract/gazetteer/words.ts';
import { presentOf } from '../extract/events/inflect.ts';
import { foldText } from '../text/fold-char.ts';
import { hashWord } from '../text/hash-word.ts';

/** The content words of an evidence's text, cut to stems so that "agreed" and "agree" meet; as hashes, in ascending order. */
export function contentWords(text: string): number[] {
  const words = foldText(text).match(/[\p{L}]{4,}/gu) ?? [];
  const hashes = new Set(words.filter(word => !isFunctionWord(word)).map(word => hashWord(stem(word))));
  return [...hashes].sort((a, b) => a - b);
}

const stem = (word: string): string => word.replace(/(?:ations?|ings?|ments?|ed|es|s|ion|ions|e)$/, '').slice(0, 8);

/** Words for one kind of action; by PLOVER alone a journey would be the same as a talk. */
const DEEDS: readonly (readonly [string, RegExp])[] = [
  ['journey', /^(?:visit|trip|tour|arriv|le(?:ft|av)|fl(?:y|ew|own)|travel|depart|return|(?:is|are|was|were) )/],
  ['telephone', /^(?:telephon|phon|call)/],
  [
    'talk',
    /^(?:met|meet|talk|summit|conference|discuss|negotiat|dialogue|consult|conversation|sp(?:eak|oke)|confer|host|exchang|forum|brief)/,
  ],
  [
    'killing',
    /^(?:kill|attack|air ?strike|strike|struck|bomb|shell|sh[oo]t|massacre|assault|raid|explo|blast|murder|ambush|gun|fir)/,
  ],
  ['expulsion', /^(?:deport|expel|expul|repatriat|evict)/],
  ['accord', /^(?:agree|sign|accord|treaty|deal|pact|pledg|commit|settle|conclu)/],
  ['purchase', /^(?:buy|bought|acqui|purchas|takeover|merg|order|contract)/],
  ['delivery', /^deliver/],
  ['appointment', /^(?:appoint|nam(?:e|ed|es|ing)$|nominat|hire|install|replac)/],
  ['leaving', /^(?:resign|step|quit|retir)/],
  ['rise', /^(?:ris|climb|jump|surg|soar|gain|increas|advanc|rall|lift|rais)/],
  ['fall', /^(?:fall|drop|plung|slump|tumbl|declin|slid|sink|shed|los|cut|lower|reduc)/],
  ['sentence', /^(?:jail|sentenc|convict|imprison)/],
  ['eviction', /^(?:topp|oust|overthrow|depos)/],
  ['quake', /^(?:earthquake|quake|tremor|aftershock)/],
  ['storm', /^(?:typhoon|cyclone|hurricane|storm|tornado)/],
  ['flood', /^flood/],
  ['death', /^(?:die|dead|death|perish|drown)/],
];

export function deedOf(word: string, evidence: string): string {
  const folded = presentOf(foldText(word));
  const deed = DEEDS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (deed === 'talk' && /\b(?:tele)?phon(?:e|ic)|\btelephonic/i.test(evidence)) return 'telephone';
  return deed ?? stem(folded);
}
