import type { TimeRule } from '../rule.ts';
import { APPROXIMATION_RULES } from './approximations.ts';
import { CALENDAR_DAY_RULES } from './calendar-days.ts';
import { CLOCK_RULES } from './clock-times.ts';
import { DAY_PART_RULES, PART_OF_DAY_RULES } from './day-parts.ts';
import { DAY_RANGE_RULES } from './day-ranges.ts';
import { DAY_ALONE_RULES } from './days-alone.ts';
import { DISTANCE_RULES } from './distances.ts';
import { DURATION_RULES } from './durations.ts';
import { HYPHENATED_LENGTH_RULES } from './hyphenated-lengths.ts';
import { HOLIDAY_RULES } from './holidays.ts';
import { LONG_PERIOD_RULES } from './long-periods.ts';
import { MONTH_RULES } from './months.ts';
import { NEARBY_PERIOD_RULES } from './nearby-periods.ts';
import { NEAR_DAY_RULES } from './near-days.ts';
import { PART_RULES } from './parts.ts';
import { QUARTER_RULES } from './quarters.ts';
import { RATE_RULES } from './rates.ts';
import { REPORT_PERIOD_RULES } from './report-periods.ts';
import { SEASON_RULES } from './seasons.ts';
import { SET_RULES } from './sets.ts';
import { SHIFTED_PERIOD_RULES } from './shifted-periods.ts';
import { VAGUE_FUTURE_RULES } from './vague-future.ts';
import { VAGUE_TIME_RULES } from './vague-times.ts';
import { WEEKDAY_RULES } from './weekdays.ts';
import { YEAR_RULES } from './years.ts';

/** Rules that stand on their own. Of all that fit at a token the longest wins, then the one that begins earlier, then the first in this list. */
export const PLAIN_RULES: readonly TimeRule[] = [
  ...CALENDAR_DAY_RULES,
  ...DAY_ALONE_RULES,
  ...DAY_RANGE_RULES,
  ...HOLIDAY_RULES,
  ...WEEKDAY_RULES,
  ...QUARTER_RULES,
  ...REPORT_PERIOD_RULES,
  ...SEASON_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...LONG_PERIOD_RULES,
  ...NEAR_DAY_RULES,
  ...SHIFTED_PERIOD_RULES,
  ...NEARBY_PERIOD_RULES,
  ...VAGUE_TIME_RULES,
  ...VAGUE_FUTURE_RULES,
  ...DISTANCE_RULES,
  ...CLOCK_RULES,
  ...DAY_PART_RULES,
  ...SET_RULES,
  ...RATE_RULES,
  ...HYPHENATED_LENGTH_RULES,
  ...DURATION_RULES,
];

/** Rules that are built upon a time that a plain rule finds. */
export const COMPOSED_RULES: readonly TimeRule[] = [...PART_RULES, ...APPROXIMATION_RULES, ...PART_OF_DAY_RULES];
