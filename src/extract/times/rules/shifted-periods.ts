import { shiftedValue } from '../anchoring.ts';
import { compareDays, weekdayOf } from '../calendar.ts';
import { isOneOf, withArticle, wordAt, type TimeMatch, type TimeRule } from '../rule.ts';
import { unitOf } from '../time-words.ts';

const STEPS = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

const WEEK_MS = 7 * 86_400_000;
const CALENDAR = ' W M Y DE CE Q WE FN ';

const date = (to: number, value: string | undefined, more: Partial<TimeMatch> = {}): TimeMatch => ({
  to,
  type: 'DATE',
  value,
  ...more,
});

export const SHIFTED_PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'last, this or next',
    reason: 'a unit of the calendar next to the source’s own',
    takes: 'The mine closed last month.',
    leaves: 'The pub called last orders.',
    starts: [...STEPS.keys()],
    match: (tokens, at, { anchor }) => {
      const unit = unitOf(wordAt(tokens, at + 1));
      const word = wordAt(tokens, at);
      const article = wordAt(tokens, at - 1) === 'the';
      if (
        unit === undefined ||
        unit.plural ||
        !isOneOf(CALENDAR, unit.code) ||
        (article && word !== 'current' && word !== 'coming')
      )
        return undefined;
      const thisPast = wordAt(tokens, at - 1) === 'this';
      if (word === 'past' && !thisPast) return undefined;
      return date(at + 2, shiftedValue(unit.code, STEPS.get(word) ?? 0, anchor), {
        from: thisPast ? at - 1 : withArticle(tokens, at),
      });
    },
  },
  {
    name: 'later in the day',
    reason: 'the day, week, month or year that is being told of: the last day named, else the source’s own',
    takes: 'They left later in the day.',
    leaves: 'They left in the day coach.',
    starts: ['day', 'week', 'month', 'year'],
    match: (tokens, at, { anchor, anchorDay, nearbyDay }) => {
      if (
        wordAt(tokens, at - 1) !== 'the' ||
        !(
          wordAt(tokens, at - 2) === 'throughout' ||
          (wordAt(tokens, at - 2) === 'in' && isOneOf(' later earlier late early ', wordAt(tokens, at - 3)))
        )
      )
        return undefined;
      const code = unitOf(wordAt(tokens, at))?.code ?? '';
      const isNear =
        nearbyDay !== undefined && (anchorDay === undefined || Math.abs(compareDays(nearbyDay, anchorDay)) <= WEEK_MS);
      return date(at + 1, shiftedValue(code, 0, isNear ? nearbyDay : anchor), { from: at - 1 });
    },
  },
  {
    name: 'the weekend',
    reason: 'the one at hand, or the last where the clause tells the past',
    takes: 'Two hikers were lost over the weekend.',
    leaves: 'The weekend edition sold out.',
    starts: ['weekend', 'week-end'],
    match: (tokens, at, { anchorDay, anchor, direction }) => {
      if (
        wordAt(tokens, at - 1) !== 'the' ||
        !isOneOf(' at over during on ', wordAt(tokens, at - 2)) ||
        tokens[at + 1]?.capital === 'initial'
      )
        return undefined;
      const inIt = anchorDay !== undefined && weekdayOf(anchorDay) >= 6;
      return date(at + 1, shiftedValue('WE', direction(at) === 'past' && !inIt ? -1 : 0, anchor), { from: at - 1 });
    },
  },
];
