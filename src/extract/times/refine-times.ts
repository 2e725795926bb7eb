import { dayValue, type Day } from './calendar.ts';
import type { FoundTime } from './find-times.ts';

/** A step over all times of a sentence, after the rules. */
export interface Refiner {
  readonly name: string;
  readonly reason: string;
  readonly refine: (times: readonly FoundTime[], anchorDay: Day | undefined) => readonly FoundTime[];
}

const DAY = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/;
/** How many tokens a clock may stand before its day: "16:15 UTC, 1 June", "8 p.m. on Friday". */
const DAY_BEHIND_TOKENS = 3;

export const REFINERS: readonly Refiner[] = [
  {
    name: 'clock takes its day',
    reason:
      'a clock’s day is the one directly behind it, else the last before it in the sentence, else the source’s own',
    refine: (times, anchorDay) =>
      times.map((time, i) => {
        if (time.value?.startsWith('T') !== true) return time;
        const behind = times[i + 1];
        const close = behind !== undefined && behind.from - time.to <= DAY_BEHIND_TOKENS ? dayIn(behind) : undefined;
        const before = times
          .slice(Math.max(0, i - 4), i)
          .map(dayIn)
          .filter(day => day !== undefined)
          .at(-1);
        const day = close ?? before ?? (anchorDay === undefined ? 'XXXX-XX-XX' : dayValue(anchorDay));
        return { ...time, value: day + time.value };
      }),
  },
];

const dayIn = ({ type, value }: FoundTime): string | undefined => {
  const day =
    type === 'DURATION' || type === 'SET' || value?.startsWith('T') === true ? undefined : value?.replace(/T.*$/, '');
  return day !== undefined && DAY.test(day) ? day : undefined;
};

/** The times of one sentence after all refiners. */
export const refineTimes = (times: readonly FoundTime[], anchorDay: Day | undefined): readonly FoundTime[] =>
  REFINERS.reduce((refined, { refine }) => refine(refined, anchorDay), times);
