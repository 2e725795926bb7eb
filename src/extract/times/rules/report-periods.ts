import type { Token } from '../../../text/token.ts';
import { parseDay, weekValue, yearValue, type PartialDay } from '../calendar.ts';
import { isOneOf, withArticle, wordAt, type TimeContext, type TimeMatch, type TimeRule } from '../rule.ts';
import { monthOf, unitOf, yearOf } from '../time-words.ts';
import { nearYear, partOfYear } from './quarters.ts';
import { yearExpression } from './year-expression.ts';

const period = (to: number, value: string | undefined, from: number): TimeMatch => ({ to, type: 'DATE', value, from });

const quarterBefore = ({ year, month = 1 }: PartialDay): string => {
  const index = year * 4 + Math.floor((month - 1) / 3) - 1;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
};

/** The quarter a report is about: the one last named, else in the past the last that was over on the source's day, else the running one. */
function quarterAtHand(at: number, { anchor, nearby, direction }: TimeContext): string | undefined {
  if (nearby?.quarter !== undefined) return `${nearby.year}-Q${nearby.quarter}`;
  if (anchor?.month === undefined) return undefined;
  return direction(at) === 'past' ? quarterBefore(anchor) : `${anchor.year}-Q${Math.ceil(anchor.month / 3)}`;
}

const FIGURES =
  ' percent % pct million billion profit profits earnings income loss losses sales revenue revenues growth exports imports output production inflation economy gdp costs orders shipments prices dividend margin margins deliveries results demand spending deficit surplus ';

/** Whether a sentence speaks of figures: halves are otherwise those of matches. */
const speaksOfFigures = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 15), at + 15).some(({ folded }) => isOneOf(FIGURES, folded));

/** The rules for quarters and halves as business reports write them. */
export const REPORT_PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'the quarter at hand',
    reason: 'the quarter that a business report is about, or the one that ends on the day that follows',
    takes: 'Sales rose in the quarter, and in the quarter ended June 30.',
    leaves: 'They live in the quarter of the tanners.',
    starts: ['quarter', 'latest-quarter'],
    match: (tokens, at, context) => {
      const joined = wordAt(tokens, at) === 'latest-quarter';
      const latest = wordAt(tokens, at - 1) === 'latest' ? 1 : 0;
      const from = joined ? at : withArticle(tokens, at - latest);
      const told =
        joined ||
        (from < at - latest &&
          (latest === 1 || isOneOf(' in for during from through over throughout of ', wordAt(tokens, from - 1))));
      if (!told || isOneOf(' of final finals finalist ', wordAt(tokens, at + 1))) return undefined;
      const ends = isOneOf(' ended ending ', wordAt(tokens, at + 1))
        ? parseDay(context.read(at + 2)?.value)
        : undefined;
      const value = ends ? `${ends.year}-Q${Math.ceil(ends.month / 3)}` : quarterAtHand(at, context);
      return period(at + 1, value, from);
    },
  },
  {
    name: 'the year at hand',
    reason:
      'the year that a business report is about: the one last named, else the source’s, or early in a year the one that is over',
    takes: 'The mill expects a profit for the year.',
    leaves: 'It was the wettest month of the year in a hundred.',
    starts: ['year'],
    match: (tokens, at, { anchor, nearby, direction }) => {
      const next = tokens[at + 1];
      if (wordAt(tokens, at - 1) !== 'the' || !isOneOf(' for in during throughout ', wordAt(tokens, at - 2)))
        return undefined;
      if (
        next !== undefined &&
        next.kind !== 'mark' &&
        !isOneOf(' as and but was were is from rose fell the it its he she they a an that ', next.folded)
      )
        return undefined;
      const over = anchor?.month !== undefined && anchor.month <= 3 && direction(at) === 'past' ? 1 : 0;
      const year = nearby?.year ?? (anchor && anchor.year - over);
      return period(at + 1, year === undefined ? undefined : yearValue(year), at - 1);
    },
  },
  {
    name: 'the year ended',
    reason: 'a business year as a length, told by the day it ends on',
    takes: 'Sales rose in the year ended March 31.',
    leaves: 'The year ended badly.',
    starts: ['year'],
    match: (tokens, at, { read }) =>
      isOneOf(' ended ending to ', wordAt(tokens, at + 1)) &&
      isOneOf(' the a ', wordAt(tokens, at - 1)) &&
      isOneOf(' for in during of over ', wordAt(tokens, at - 2)) &&
      read(at + 2)?.type === 'DATE' &&
      (monthOf(tokens[at + 2]) ?? monthOf(tokens[at + 3]) ?? monthOf(tokens[at + 4])) !== undefined
        ? { to: at + 1, type: 'DURATION', value: 'P1Y', from: at - 1 }
        : undefined,
  },
  {
    name: 'the week ended',
    reason: 'the week that a day ends',
    takes: 'Claims fell in the week ended Friday.',
    leaves: 'The week ended quietly.',
    starts: ['week'],
    match: (tokens, at, { read }) => {
      if (!isOneOf(' ended ending ', wordAt(tokens, at + 1)) || wordAt(tokens, at - 1) !== 'the') return undefined;
      const last = read(at + 2);
      const day = parseDay(last?.value);
      return last === undefined ? undefined : period(at + 1, day && weekValue(day), at - 1);
    },
  },
  {
    name: 'quarter of the year before it',
    reason:
      'the year may stand before its quarter or half, as its genitive or alone; a bare quarter is the one at hand',
    takes: 'It fell in last year’s third quarter and in the 1988 first half, against the 1987 quarter.',
    leaves: 'The town’s third quarter lies by the 1988 bridge.',
    starts: ['#number', 'last', 'this', 'next', 'year'],
    match: (tokens, at, context) => {
      const ofYear = wordAt(tokens, at) === 'year' && wordAt(tokens, at - 1) === 'the';
      const own = { to: at + 1, year: context.anchor?.year };
      const year = ofYear ? own : yearExpression(tokens, at, context);
      const genitive = tokens[year?.to ?? at]?.kind === 'possessive' ? 1 : 0;
      const the = yearOf(tokens[at]) !== undefined && wordAt(tokens, at - 1) === 'the';
      if (year === undefined || (genitive === 0 && !the)) return undefined;
      const fiscal = isOneOf(' fiscal financial ', wordAt(tokens, year.to + genitive)) ? 1 : 0;
      const part = partOfYear(tokens, year.to + genitive + fiscal);
      const from = withArticle(tokens, at);
      if (part !== undefined) return period(part.to, `${year.year ?? 'XXXX'}-${part.code}`, from);
      if (!the || wordAt(tokens, year.to) !== 'quarter') return undefined;
      const quarter = quarterAtHand(at, context)?.slice(4);
      return period(year.to + 1, quarter && `${year.year}${quarter}`, from);
    },
  },
  {
    name: 'half year alone',
    reason: 'a half without its year is one of the year at hand where figures are told',
    takes: 'Exports fell 3 percent in the first half.',
    leaves: 'He scored in the first half.',
    starts: ['first', 'second', 'latter'],
    match: (tokens, at, context) => {
      const part = partOfYear(tokens, at);
      const the = wordAt(tokens, at - 1) === 'the';
      if (part?.code.startsWith('H') !== true || !the || wordAt(tokens, part.to) === 'of') return undefined;
      if (!speaksOfFigures(tokens, at) || unitOf(wordAt(tokens, part.to)) !== undefined) return undefined;
      const year = nearYear(2 * Number(part.code.slice(1)), context.anchor, context.direction(at));
      return period(part.to, `${year ?? 'XXXX'}-${part.code}`, at - 1);
    },
  },
  {
    name: 'half year as an adjective',
    reason: 'the same before what it is the figure of',
    takes: 'First-half profit doubled.',
    leaves: 'A first-half goal won it.',
    starts: ['first-half', 'second-half', 'half-year'],
    match: (tokens, at, { anchor, direction }) => {
      if (!isOneOf(FIGURES, wordAt(tokens, at + 1)) && !isOneOf(' net gross pretax operating ', wordAt(tokens, at + 1)))
        return undefined;
      if (wordAt(tokens, at) === 'half-year') return { to: at + 1, type: 'DURATION', value: 'P6M' };
      const n = wordAt(tokens, at) === 'first-half' ? 1 : 2;
      return period(at + 1, `${nearYear(2 * n, anchor, direction(at)) ?? 'XXXX'}-H${n}`, at);
    },
  },
];
