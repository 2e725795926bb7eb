import { alternateMarks, type MarkShape } from './quote-marks.ts';

/** The marks around quoted words, as the setting names them: `“ ”`, `‘ ’`, `" "`, `„ “`, `« »`. */
export type Marks = '“ ”' | '‘ ’' | '" "' | '„ “' | '« »';
/** Where a comma or full stop stands that meets the closing mark: as both have it, within the marks, or behind them. */
export type Punctuation = 'kept' | 'inside' | 'outside';

export const DEFAULT_MARKS: Marks = '“ ”';

/** How marks inside the words look: those of the first level are single where the outer ones are double, and the other way round. */
const INNER: Readonly<Record<Marks, { readonly isOuterDouble: boolean; readonly shape?: MarkShape }>> = {
  '“ ”': { isOuterDouble: true },
  '‘ ’': { isOuterDouble: false },
  '" "': { isOuterDouble: true, shape: 'straight' },
  '„ “': { isOuterDouble: true, shape: 'low' },
  '« »': { isOuterDouble: false, shape: 'curly' },
};

export const isMarks = (value: unknown): value is Marks => typeof value === 'string' && Object.hasOwn(INNER, value);

export const openingMark = (marks: Marks): string => marks.charAt(0);
export const closingMark = (marks: Marks): string => marks.charAt(2);

/** Words as they stand between such marks: the marks in them alternate. */
export const betweenMarks = (words: string, marks: Marks): string => {
  const { isOuterDouble, shape } = INNER[marks];
  return alternateMarks(words, isOuterDouble, shape);
};

/** The marks that a writer has set around a cursor; undefined where they have set none. */
export const marksAround = (before: string, after: string): Marks | undefined =>
  (Object.keys(INNER) as Marks[]).find(marks => openingMark(marks) === before && closingMark(marks) === after);
