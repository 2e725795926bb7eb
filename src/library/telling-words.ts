import { isFunctionWord } from '../extract/gazetteer/words.ts';
import { DEEDS } from './deeds.ts';
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

export function deedOf(word: string, evidence: string): string {
  const folded = presentOf(foldText(word));
  const deed = DEEDS.find(({ words }) => words.test(folded))?.name;
  if (deed === 'talk' && /\b(?:tele)?phon(?:e|ic)|\btelephonic/i.test(evidence)) return 'telephone';
  return deed ?? stem(folded);
}
