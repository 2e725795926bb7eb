import type { Token } from '../../../text/token.ts';
import { ordinalOf, ORDINAL_WORDS } from '../number-words.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeMod, type TimeRule } from '../rule.ts';

const TENS = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 2]),
);
const MODS = new Map<string, TimeMod>([
  ['early', 'START'],
  ['mid', 'MID'],
  ['late', 'END'],
]);

const period = (to: number, value: string, from: number, mod?: TimeMod): TimeMatch => ({
  to,
  type: 'DATE',
  value,
  from,
  ...(mod === undefined ? {} : { mod }),
});

/** What stands before short decades; "his 40s" is an age, "a 60s band" needs the century to be clear, which it is. */
const isDecadeContext = (tokens: readonly Token[], at: number): boolean =>
  isOneOf(" the early late mid and or to ' ‘ ’ in - ", wordAt(tokens, at - 1)) &&
  !isOneOf(' his her their my our your ', wordAt(tokens, at - 2)) &&
  !isOneOf(' her his their ', wordAt(tokens, at - 1));

/** "1990s", "’80s", "nineties": the three figures of a decade. */
function decadeOf(tokens: readonly Token[], at: number): { value: string; from: number } | undefined {
  const text = tokens[at]?.folded ?? '';
  const full = /^((?:1\d|20)\d)0'?s$/.exec(text)?.[1];
  if (full !== undefined) return { value: full, from: withArticle(tokens, at) };
  const quoted = /^['’‘]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.end === tokens[at]?.start;
  const short = /^([2-9])0s$/.exec(text)?.[1] ?? TENS.get(text);
  if (short === undefined || !(quoted || isDecadeContext(tokens, at))) return undefined;
  return { value: `19${short}`, from: withArticle(tokens, quoted ? at - 1 : at) };
}

export const LONG_PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'decade',
    reason: 'ten years by their figure',
    takes: 'Jazz came in the 1990s and the late ’80s.',
    leaves: 'He is in his 40s, in room 40.',
    starts: ['#number', ...TENS.keys()],
    match: (tokens, at) => {
      const found = decadeOf(tokens, at);
      if (found === undefined) return undefined;
      const before = MODS.get(wordAt(tokens, found.from - 1));
      const mod = wordAt(tokens, found.from) === 'the' ? undefined : before;
      const from = mod === undefined ? found.from : withArticle(tokens, found.from - 1);
      return period(at + 1, found.value, from, mod);
    },
  },
  {
    name: 'century',
    reason: 'the nth century is named after the hundreds before it',
    takes: 'The nave is of the mid-19th century.',
    leaves: 'He scored his third century this season; it cost a century of work.',
    starts: ['#number', '#hyphen', ...ORDINAL_WORDS],
    match: (tokens, at) => {
      const [, part, rest = '', tail] = /^(?:(early|mid|late)-)?(.+?)(-century)?$/.exec(wordAt(tokens, at)) ?? [];
      const ordinal = ordinalOf(rest);
      const behind = tail === undefined && isOneOf(' century centuries ', wordAt(tokens, at + 1)) ? 1 : 0;
      if (ordinal === undefined || ordinal < 1 || (tail === undefined && behind === 0)) return undefined;
      if (isOneOf(' his her its their ', wordAt(tokens, at - 1))) return undefined;
      const era = /^B\.?C/.test(tokens[at + 1 + behind]?.text ?? '') ? 1 : 0;
      const value = era === 1 ? `BC${String(ordinal - 1).padStart(2, '0')}` : String(ordinal - 1).padStart(2, '0');
      const from = tail === undefined ? withArticle(tokens, at) : at;
      return period(at + 1 + behind + era, value, from, MODS.get(part ?? ''));
    },
  },
];
