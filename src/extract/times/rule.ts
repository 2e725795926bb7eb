import type { TimeExpression, TimeType } from '../../model/annotations.ts';
import type { Token } from '../../model/token.ts';
import type { Day } from './calendar.ts';

/** What a rule may look at beside the tokens. */
export interface TimeContext {
  /** The source's date as far as it is known. */
  readonly anchor: { readonly year: number; readonly month?: number; readonly day?: number } | undefined;
  readonly anchorDay: Day | undefined;
  /** Where the clause points to. */
  readonly direction: 'past' | 'future';
  /** The last day that the text itself named before this place, in the same passage. */
  readonly lastDay: Day | undefined;
}

/** What a rule found: it ends before token `to`. */
export interface TimeMatch {
  readonly to: number;
  readonly type: TimeType;
  readonly value?: string | undefined;
  readonly mod?: NonNullable<TimeExpression['mod']>;
  /** The first of the tokens, where it is not the one asked about: "the" may be part of the expression. */
  readonly from?: number;
}

/** A rule reads the tokens from `at` on. Of all rules that fit at a place the longest wins, then the first. */
export interface TimeRule {
  readonly name: string;
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly match: (tokens: readonly Token[], at: number, context: TimeContext) => TimeMatch | undefined;
}

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? '';
