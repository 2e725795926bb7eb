import type { Token } from '../../text/token.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, 20 + 10 * i]),
);
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  );

/** Words that count without a number: the figure in the value is X. */
const VAGUE = new Set([
  'several',
  'few',
  'many',
  'couple',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'countless',
  'numerous',
  'multiple',
]);

/** The words that a count may begin with. */
export const COUNT_WORDS: readonly string[] = [
  ...SMALL.slice(1),
  ...TENS.keys(),
  ...VAGUE,
  'a',
  'an',
  'half',
  'hundred',
  'dozen',
];
export const ORDINAL_WORDS: readonly string[] = ORDINALS.slice(1);

/** The number that a token says: "three", "twenty-five", "1,200"; undefined where it says none. */
export function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  if (token.kind !== 'number') return numberWord(token.folded);
  if (token.text.length > 15) return undefined;
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(token.text) ? Number(token.text.replaceAll(',', '')) : undefined;
}

export function numberWord(word: string): number | undefined {
  if (/^\d{1,4}(?:\.\d+)?$/.test(word)) return Number(word);
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const tens = TENS.get(word);
  if (tens !== undefined) return tens;
  if (word.length > 11 && word.endsWith('-and-a-half')) {
    const whole = SMALL.indexOf(word.slice(0, -11));
    return whole > 0 ? whole + 0.5 : undefined;
  }
  const [first = '', second = ''] = word.split('-');
  const compound = TENS.get(first);
  const unit = SMALL.indexOf(second);
  if (compound !== undefined && unit > 0 && unit < 10) return compound + unit;
  return word === 'hundred' ? 100 : word === 'dozen' ? 12 : undefined;
}

export const isVagueNumber = (folded: string): boolean => VAGUE.has(folded);

/** "19th", "nineteenth", "twenty-first". */
export function ordinalOf(folded: string): number | undefined {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(folded)?.[1];
  if (figure !== undefined) return Number(figure);
  if (folded === 'thirtieth') return 30;
  const word = ORDINALS.indexOf(folded);
  if (word > 0) return word;
  const [first = '', second = ''] = folded.split('-');
  const tens = TENS.get(first);
  const unit = ORDINALS.indexOf(second);
  return tens !== undefined && unit > 0 && unit < 10 ? tens + unit : undefined;
}
