import type { TimeExpression, TimeType } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import type { Day, PartialDay } from './calendar.ts';

export type Direction = 'past' | 'future';

/** What a rule may look at beside the tokens of its sentence. */
export interface TimeContext {
  /** The source's date as far as it is known. */
  readonly anchor: PartialDay | undefined;
  readonly anchorDay: Day | undefined;
  /** The last date that the text itself gave shortly before, unless it only dates a report: what "two days later" counts from. */
  readonly nearby: PartialDay | undefined;
  /** The last such date that is known to the day. */
  readonly nearbyDay: Day | undefined;
  /** The bare year that the sentence opens with: "In 1990 he left in May". */
  readonly openingYear: number | undefined;
  /** Where the clause around a token points to. */
  readonly direction: (at: number) => Direction;
  /** The same, where a word of the clause says so. */
  readonly tense: (at: number) => Direction | undefined;
  /** The longest match of the plain rules from a token on, for rules that are built upon another time. */
  readonly read: (at: number) => TimeMatch | undefined;
}

/** What a rule found: the tokens from `from` (else the one asked about) to before `to`. */
export interface TimeMatch {
  readonly to: number;
  readonly type: TimeType;
  /** A TIMEX3 value; one that begins with `T` still lacks its day. */
  readonly value?: string | undefined;
  readonly mod?: TimeMod | undefined;
  readonly from?: number | undefined;
}

export type TimeMod = NonNullable<TimeExpression['mod']>;

/** A rule is asked only at tokens that `starts` names: folded words, or `#number` and `#hyphen` for figures and hyphened words. */
export interface TimeRule {
  readonly name: string;
  readonly reason: string;
  /** A sentence in which the rule finds a time, and one in which it finds none. */
  readonly takes: string;
  readonly leaves: string;
  readonly starts: readonly string[];
  readonly match: (tokens: readonly Token[], at: number, context: TimeContext) => TimeMatch | undefined;
}

export const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? '';

/** Whether the token is one of some words, given as one string with spaces around and between them. */
export function isOneOf(words: string, word: string): boolean {
  let set = LISTS.get(words);
  if (set === undefined) LISTS.set(words, (set = new Set(words.trim().split(' '))));
  return set.has(word);
}
/** The lists that rules ask for, as sets. */
const LISTS = new Map<string, ReadonlySet<string>>();

/** Whether a word begins its sentence, perhaps behind an opening mark, so that its capital says nothing. */
export const isFirst = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || (tokens[at - 1]?.kind === 'mark' && (at === 1 || isOneOf(OPENING, tokens[at - 1]?.text ?? '')));
const OPENING = ' “ " ‘ \' : ( [ • – — ';

/** Where an expression begins whose article, if it has one, belongs to it. */
export const withArticle = (tokens: readonly Token[], at: number): number =>
  wordAt(tokens, at - 1) === 'the' ? at - 1 : at;
