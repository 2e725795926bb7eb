import { alternateMarks, type MarkShape } from './quote-marks.ts';

export type { Punctuation } from './punctuate.ts';

/** The marks around quoted words, as the setting names them. */
export type Marks = '“ ”' | '‘ ’' | '" "' | '„ “' | '„ ”' | '« »' | '« … »' | '” ”';

export const DEFAULT_MARKS: Marks = '“ ”';

interface MarkStyle {
  readonly open: string;
  readonly close: string;
  /** Marks inside the words: those of the first level are single where the outer ones are double, and the other way round. */
  readonly isOuterDouble: boolean;
  /** Absent: as in the source. */
  readonly shape?: MarkShape;
}

const STYLES: Readonly<Record<Marks, MarkStyle>> = {
  '“ ”': { open: '“', close: '”', isOuterDouble: true },
  '‘ ’': { open: '‘', close: '’', isOuterDouble: false },
  '" "': { open: '"', close: '"', isOuterDouble: true, shape: 'straight' },
  '„ “': { open: '„', close: '“', isOuterDouble: true, shape: 'low' },
  '„ ”': { open: '„', close: '”', isOuterDouble: true, shape: 'lowHigh' },
  '« »': { open: '«', close: '»', isOuterDouble: false, shape: 'curly' },
  '« … »': { open: '«\u202f', close: '\u202f»', isOuterDouble: false, shape: 'curly' },
  '” ”': { open: '”', close: '”', isOuterDouble: true, shape: 'right' },
};

export const isMarks = (value: unknown): value is Marks => typeof value === 'string' && Object.hasOwn(STYLES, value);

export const openingMark = (marks: Marks): string => STYLES[marks].open;
export const closingMark = (marks: Marks): string => STYLES[marks].close;

/** Words as they stand between such marks: the marks in them alternate. */
export const betweenMarks = (words: string, marks: Marks): string => {
  const { isOuterDouble, shape } = STYLES[marks];
  return alternateMarks(words, isOuterDouble, shape);
};

/** The marks that a writer has set around a place of a draft; undefined where they have set none. */
export const marksAround = (text: string, start: number, end: number): Marks | undefined =>
  (Object.keys(STYLES) as Marks[]).find(marks => {
    const { open, close } = STYLES[marks];
    return start >= open.length && text.startsWith(open, start - open.length) && text.startsWith(close, end);
  });
