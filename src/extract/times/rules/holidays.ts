import { nearestOf, type Certainty } from '../anchoring.ts';
import { addDays, dayValue, easterOf, nthWeekday, type Day } from '../calendar.ts';
import { isOneOf, wordAt, type Direction, type TimeContext, type TimeRule } from '../rule.ts';
import { yearExpression } from './year-expression.ts';

/** Feasts with a fixed day, by their folded words: month-day. */
const FIXED = new Map(
  'new year’s day=01-01|new year’s eve=12-31|epiphany=01-06|candlemas=02-02|valentine’s day=02-14|st patrick’s day=03-17|st. patrick’s day=03-17|women’s day=03-08|lady day=03-25|anzac day=04-25|may day=05-01|labour day=05-01|midsummer day=06-24|canada day=07-01|bastille day=07-14|michaelmas=09-29|halloween=10-31|all saints’ day=11-01|all souls’ day=11-02|guy fawkes night=11-05|martinmas=11-11|armistice day=11-11|christmas eve=12-24|christmas day=12-25|christmas=12-25|boxing day=12-26|waitangi day=02-06|australia day=01-26'
    .replaceAll('’', "'")
    .split('|')
    .map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** Feasts that Easter moves: days from Easter Sunday. */
const EASTER = new Map([
  ['shrove tuesday', -47],
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter', 0],
  ['easter sunday', 0],
  ['easter day', 0],
  ['easter monday', 1],
  ['ascension day', 39],
  ['whit sunday', 49],
  ['whitsun', 49],
  ['pentecost', 49],
]);

/** Feasts on the nth such weekday of a month: month, weekday, n. */
const NTH: ReadonlyMap<string, readonly [number, number, number]> = new Map([
  ['martin luther king day', [1, 1, 3]],
  ['memorial day', [5, 1, -1]],
  ['labor day', [9, 1, 1]],
  ['columbus day', [10, 1, 2]],
  ['thanksgiving', [11, 4, 4]],
  ['thanksgiving day', [11, 4, 4]],
]);

/** Feasts of other calendars: the text says which, but not on which day. */
const UNDATED = new Set([
  'ramadan',
  'eid',
  'eid al-fitr',
  'eid al-adha',
  'diwali',
  'passover',
  'hanukkah',
  'yom kippur',
  'rosh hashanah',
  'lunar new year',
  'chinese new year',
  'nowruz',
  'vesak',
  'ashura',
  'lent',
  'advent',
]);

const NAMES = [...FIXED.keys(), ...EASTER.keys(), ...NTH.keys(), ...UNDATED];
const LONGEST_NAME_WORDS = 4;
/** Behind a feast's name they make it a thing of the feast: "Christmas tree" is no time. */
const THINGS =
  ' tree trees card cards carol carols island present presents shopping gift gifts party parties rising egg eggs dinner song songs bonus market markets decorations lights turkey pudding offensive uprising celebrations prayers seals table call calls ';

function dayOf(name: string, year: number): Day | undefined {
  const fixed = FIXED.get(name);
  if (fixed !== undefined) return { year, month: Number(fixed.slice(0, 2)), day: Number(fixed.slice(3)) };
  const easter = EASTER.get(name);
  if (easter !== undefined) return addDays(easterOf(year), easter);
  const nth = NTH.get(name);
  return nth === undefined ? undefined : nthWeekday(year, ...nth);
}

function nearestDay(
  name: string,
  { anchor, anchorDay }: TimeContext,
  direction: Direction,
  certainty: Certainty,
): string | undefined {
  if (anchor === undefined) return FIXED.has(name) ? `XXXX-${FIXED.get(name)}` : undefined;
  if (anchorDay === undefined) {
    const day = dayOf(name, anchor.year);
    return day && dayValue(day);
  }
  const days = [-1, 0, 1].map(step => dayOf(name, anchor.year + step)).filter(day => day !== undefined);
  const nearest = nearestOf(days, anchorDay, direction, certainty);
  return nearest && dayValue(nearest);
}

/** The feast that begins at a token, by its longest name; the words are joined as they are written. */
function feastAt(tokens: Parameters<TimeRule['match']>[0], at: number): { name: string; to: number } | undefined {
  let name = '';
  let found: { name: string; to: number } | undefined;
  for (let i = at; i < at + LONGEST_NAME_WORDS + 2; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    name += (i === at || token.kind === 'possessive' ? '' : ' ') + token.folded;
    if (FIXED.has(name) || EASTER.has(name) || NTH.has(name) || UNDATED.has(name)) found = { name, to: i + 1 };
  }
  if (found === undefined || wordAt(tokens, found.to) !== 'day' || tokens[found.to]?.capital !== 'initial')
    return found;
  return { name: found.name, to: found.to + 1 };
}

export const HOLIDAY_RULES: readonly TimeRule[] = [
  {
    name: 'feast',
    reason: 'feasts and holidays: by a fixed day, by Easter, by the nth weekday of a month, or known by name only',
    takes: 'Shops close on Christmas Day.',
    leaves: 'He sold Christmas trees.',
    starts: [
      ...new Set(NAMES.map(name => /^[^ ]+?(?='s|s'| |$)/.exec(name)?.[0] ?? name)),
      'saints',
      'valentine',
      'all',
      'st',
      'st.',
      'women',
      'new',
    ],
    match: (tokens, at, context) => {
      if (tokens[at]?.capital === 'none') return undefined;
      const feast = feastAt(tokens, at);
      if (feast === undefined) return undefined;
      const closing = isOneOf(' ” " ’ ', tokens[feast.to]?.text ?? '') ? 1 : 0;
      if (isOneOf(THINGS, wordAt(tokens, feast.to + closing))) return undefined;
      const next = tokens[feast.to];
      if (next?.capital === 'initial' && at > 0) return undefined;
      const behind = yearExpression(tokens, next?.text === ',' ? feast.to + 1 : feast.to, context);
      const word = wordAt(tokens, at - 1);
      const last = word === 'last' || word === 'next' || word === 'this';
      const direction = !last ? context.direction(at) : word === 'last' ? 'past' : 'future';
      const certainty = last ? 'stated' : context.tense(at) === undefined ? 'open' : 'told';
      const year = behind?.year;
      const day = year === undefined ? undefined : dayOf(feast.name, year);
      const value =
        year === undefined
          ? nearestDay(feast.name, context, direction, certainty)
          : day === undefined
            ? String(year)
            : dayValue(day);
      return { to: behind?.to ?? feast.to, type: 'DATE', value, from: last ? at - 1 : at };
    },
  },
];
