import type { Token } from '../../model/token.ts';

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const TENS = new Map(['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, i): [string, number] => [word, 20 + 10 * i]));
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');

/** Words that count without a number: the value's figure is X. */
const VAGUE = new Set(['several', 'few', 'some', 'many', 'couple', 'dozens', 'scores', 'hundreds', 'thousands', 'recent', 'countless', 'various']);

/** The number a word says: "three", "twenty-five", "12"; undefined where it says none. */
export function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  if (token.kind === 'number') return /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(token.text) ? Number(token.text.replaceAll(',', '')) : undefined;
  return numberWord(token.folded);
}

export function numberWord(word: string): number | undefined {
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const tens = TENS.get(word);
  if (tens !== undefined) return tens;
  const [first = '', second = ''] = word.split('-');
  const compound = TENS.get(first);
  const unit = SMALL.indexOf(second);
  if (compound !== undefined && unit > 0 && unit < 10) return compound + unit;
  return word === 'hundred' ? 100 : word === 'dozen' ? 12 : undefined;
}

export const isVagueNumber = (folded: string): boolean => VAGUE.has(folded);

/** "19th", "nineteenth", "twenty-first". */
export function ordinalOf(text: string): number | undefined {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1];
  if (figure !== undefined) return Number(figure);
  const word = ORDINALS.indexOf(text);
  if (word > 0) return word;
  const [first = '', second = ''] = text.split('-');
  const tens = TENS.get(first);
  const unit = ORDINALS.indexOf(second);
  return tens !== undefined && unit > 0 && unit < 10 ? tens + unit : undefined;
}
