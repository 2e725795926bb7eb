import type { Token } from '../../model/token.ts';
import { shiftedValue } from './anchoring.ts';
import { ordinalOf } from './number-words.ts';
import { wordAt, type TimeContext, type TimeMatch, type TimeRule } from './rule.ts';
import { seasonOf, yearOf } from './time-words.ts';

const NINETIES = new Map('twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, i): [string, number] => [word, i + 2]));

const period = (to: number, value: string | undefined, more: Partial<TimeMatch> = {}): TimeMatch => ({ to, type: 'DATE', value, ...more });

/** The step that "last", "this" or "next" takes. */
const STEPS = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

function seasonValue(season: string, context: TimeContext, step: number): string | undefined {
  const { anchor } = context;
  if (anchor?.month === undefined) return `XXXX-${season}`;
  const starts = { SP: 3, SU: 6, FA: 9, WI: 12 }[season] ?? 1;
  const begun = anchor.month >= starts;
  const past = begun ? anchor.year : anchor.year - 1;
  const future = begun ? anchor.year + 1 : anchor.year;
  const year = step < 0 ? past : step > 0 ? future : context.direction === 'past' ? past : anchor.year;
  return `${year}-${season}`;
}

function decadeOf(tokens: readonly Token[], at: number): { to: number; value: string } | undefined {
  const token = tokens[at];
  const full = /^((?:1[0-9]|20)\d)0s$/.exec(token?.text ?? '')?.[1];
  if (full !== undefined) return { to: at + 1, value: full };
  const short = /^(\d)0s$/.exec(token?.text ?? '')?.[1];
  if (short !== undefined && (wordAt(tokens, at - 1) === "'" || /^(?:the|early|late|mid)$/.test(wordAt(tokens, at - 1)) || tokens[at - 1]?.text === '’')) return { to: at + 1, value: `19${short}` };
  const word = NINETIES.get(token?.folded ?? '');
  return word !== undefined && /^(?:the|early|late|mid)$/.test(wordAt(tokens, at - 1)) ? { to: at + 1, value: `19${word}` } : undefined;
}

/** The rules for stretches of the calendar that are longer than a month. */
export const PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'decade', reason: 'ten years by their figure', takes: 'the 1990s', leaves: 'he was in his 40s',
    match: (tokens, at) => {
      const article = wordAt(tokens, at) === 'the' ? 1 : 0;
      const found = decadeOf(tokens, at + article);
      return found === undefined ? undefined : period(found.to, found.value);
    },
  },
  {
    name: 'century', reason: 'the nth century is named after the hundreds before', takes: 'the 19th century', leaves: 'a century',
    match: (tokens, at) => {
      const article = wordAt(tokens, at) === 'the' ? 1 : 0;
      const mid = /^(mid|early|late)-(.+)$/.exec(wordAt(tokens, at + article));
      const ordinal = ordinalOf(mid?.[2] ?? wordAt(tokens, at + article));
      const joined = /^(.+)-century$/.exec(wordAt(tokens, at + article));
      const compound = joined === null ? undefined : ordinalOf(joined[1] ?? '');
      const mod = mid === null ? {} : { mod: mid[1] === 'mid' ? ('MID' as const) : mid[1] === 'early' ? ('START' as const) : ('END' as const) };
      if (compound !== undefined) return period(at + article + 1, String(compound - 1).padStart(2, '0'));
      if (ordinal === undefined || !/^centur(?:y|ies)$/.test(wordAt(tokens, at + article + 1))) return undefined;
      return period(at + article + 2, String(ordinal - 1).padStart(2, '0'), mod);
    },
  },
  {
    name: 'season of a year', reason: 'a season with its year', takes: 'the summer of 1914', leaves: 'summer camps',
    match: (tokens, at) => {
      const article = wordAt(tokens, at) === 'the' ? 1 : 0;
      const season = seasonOf(wordAt(tokens, at + article)) ?? (wordAt(tokens, at + article) === 'fall' ? 'FA' : undefined);
      const of = /^(?:of|in)$/.test(wordAt(tokens, at + article + 1)) ? 1 : 0;
      const year = yearOf(tokens[at + article + 1 + of]);
      return season === undefined || year === undefined ? undefined : period(at + article + of + 2, `${year}-${season}`);
    },
  },
  {
    name: 'season', reason: 'a season near the source’s date', takes: 'last summer', leaves: 'a summer dress',
    match: (tokens, at, context) => {
      const step = STEPS.get(wordAt(tokens, at));
      const word = wordAt(tokens, at + 1);
      const season = seasonOf(word) ?? (word === 'fall' ? 'FA' : undefined);
      if (season === undefined) return undefined;
      if (step !== undefined) return period(at + 2, seasonValue(season, context, step));
      return /^(?:the)$/.test(wordAt(tokens, at)) && /^(?:in|during|by|since|until)$/.test(wordAt(tokens, at - 1)) && tokens[at + 2]?.kind !== 'word' ? period(at + 2, seasonValue(season, context, 0)) : undefined;
    },
  },
  {
    name: 'quarter or half', reason: 'the quarters and halves of a year', takes: 'the third quarter of 2004', leaves: 'a quarter of the voters',
    match: (tokens, at, context) => {
      const short = /^[QH]([1-4])$/.exec(tokens[at]?.text ?? '');
      const year = yearOf(tokens[at + 1]);
      if (short !== null && year !== undefined) return period(at + 2, `${year}-${tokens[at]?.text}`);
      const article = wordAt(tokens, at) === 'the' ? 1 : 0;
      const n = ordinalOf(wordAt(tokens, at + article));
      const fiscal = /^(?:fiscal|financial)$/.test(wordAt(tokens, at + article + 1)) ? 1 : 0;
      const word = wordAt(tokens, at + article + 1 + fiscal);
      if (n === undefined || !/^(?:quarter|half)$/.test(word) || n > (word === 'half' ? 2 : 4)) return undefined;
      const end = at + article + fiscal + 2;
      const of = wordAt(tokens, end) === 'of' ? 1 : 0;
      const stated = yearOf(tokens[end + of]);
      const thisYear = of === 1 && wordAt(tokens, end + 1) === 'this' && wordAt(tokens, end + 2) === 'year';
      if (stated === undefined && !thisYear && word === 'half') return undefined;
      const code = word === 'half' ? 'H' : 'Q';
      if (stated !== undefined) return period(end + of + 1, `${stated}-${code}${n}`);
      return period(thisYear ? end + 3 : end, context.anchor === undefined ? `XXXX-${code}${n}` : `${context.anchor.year}-${code}${n}`);
    },
  },
  {
    name: 'fiscal year', reason: 'a business year by its number', takes: 'fiscal year 2007', leaves: 'fiscal policy',
    match: (tokens, at) => {
      if (!/^(?:fiscal|financial)$/.test(wordAt(tokens, at))) return undefined;
      const word = wordAt(tokens, at + 1) === 'year' ? 1 : 0;
      const year = yearOf(tokens[at + 1 + word]);
      return year === undefined ? undefined : period(at + 2 + word, String(year));
    },
  },
  {
    name: 'feast', reason: 'feasts with a fixed day', takes: 'Christmas Day', leaves: 'Christmas trees',
    match: (tokens, at, context) => {
      if (tokens[at]?.capital === 'none') return undefined;
      const two = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
      const feast = FEASTS.find(([name]) => two === name) ?? FEASTS.find(([name]) => wordAt(tokens, at) === name);
      if (feast === undefined) return undefined;
      const to = at + (feast[0].includes(' ') ? 2 : 1);
      if (to === at + 1 && tokens[to]?.kind === 'word' && !/^(?:and|in|at|last|this|holidays?)$/.test(wordAt(tokens, to))) return undefined;
      const year = yearOf(tokens[to]) ?? context.anchor?.year;
      return period(yearOf(tokens[to]) === undefined ? to : to + 1, `${year ?? 'XXXX'}-${feast[1]}`);
    },
  },
  {
    name: 'shifted period', reason: 'last, this and next of a unit of the calendar', takes: 'last month', leaves: 'last orders',
    match: (tokens, at, context) => {
      const article = wordAt(tokens, at) === 'the' ? 1 : 0;
      const step = STEPS.get(wordAt(tokens, at + article));
      const code = CALENDAR_UNITS.get(wordAt(tokens, at + article + 1));
      if (step === undefined || code === undefined || (article === 1 && step === 0)) return undefined;
      return period(at + article + 2, shiftedValue(code, step, context));
    },
  },
];

const CALENDAR_UNITS = new Map([
  ['week', 'W'],
  ['month', 'M'],
  ['year', 'Y'],
  ['decade', 'DE'],
  ['century', 'CE'],
  ['quarter', 'Q'],
  ['weekend', 'WE'],
  ['fortnight', 'FN'],
]);

const FEASTS: readonly (readonly [string, string])[] = [
  ['christmas day', '12-25'],
  ['christmas eve', '12-24'],
  ['boxing day', '12-26'],
  ['bastille day', '07-14'],
  ['may day', '05-01'],
  ['halloween', '10-31'],
  ['christmas', '12-25'],
];
