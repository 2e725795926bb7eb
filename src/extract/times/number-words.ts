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

const SMALL_NUMBERS = new Map(SMALL.map((word, i): [string, number] => [word, i]));
const ORDINAL_NUMBERS = new Map(ORDINALS.map((word, i): [string, number] => [word, i]));
const beginsWithDigit = (word: string): boolean => word.charCodeAt(0) >= 0x30 && word.charCodeAt(0) <= 0x39;

/** The number that a token says: "three", "twenty-five", "1,200"; undefined where it says none. */
export function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  if (token.kind !== 'number') return numberWord(token.folded);
  if (token.text.length > 15) return undefined;
  return /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(token.text) ? Number(token.text.replaceAll(',', '')) : undefined;
}

export function numberWord(word: string): number | undefined {
  if (beginsWithDigit(word) && /^\d{1,4}(?:\.\d+)?$/.test(word)) return Number(word);
  const small = SMALL_NUMBERS.get(word);
  if (small !== undefined) return small;
  const tens = TENS.get(word);
  if (tens !== undefined) return tens;
  if (word.length > 11 && word.endsWith('-and-a-half')) {
    const whole = SMALL.indexOf(word.slice(0, -11));
    return whole > 0 ? whole + 0.5 : undefined;
  }
  const dash = word.indexOf('-');
  if (dash > 0) return tensAndUnit(word, dash, SMALL_NUMBERS);
  return word === 'hundred' ? 100 : word === 'dozen' ? 12 : undefined;
}

export const isVagueNumber = (folded: string): boolean => VAGUE.has(folded);

/** "19th", "nineteenth", "twenty-first". */
export function ordinalOf(folded: string): number | undefined {
  const figure = beginsWithDigit(folded) ? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(folded)?.[1] : undefined;
  if (figure !== undefined) return Number(figure);
  if (folded === 'thirtieth') return 30;
  const word = ORDINAL_NUMBERS.get(folded);
  if (word !== undefined && word > 0) return word;
  const dash = folded.indexOf('-');
  return dash > 0 ? tensAndUnit(folded, dash, ORDINAL_NUMBERS) : undefined;
}

/** "twenty-five", "twenty-fifth"; of a longer chain its first two words. */
function tensAndUnit(word: string, dash: number, units: ReadonlyMap<string, number>): number | undefined {
  const tens = TENS.get(word.slice(0, dash));
  if (tens === undefined) return undefined;
  const end = word.indexOf('-', dash + 1);
  const unit = units.get(word.slice(dash + 1, end < 0 ? undefined : end)) ?? 0;
  return unit > 0 && unit < 10 ? tens + unit : undefined;
}
