import type { Line } from './line.ts';

/** What a line is, apart from the text it may carry. */
export type LineKind =
  | 'separator'
  | 'break'
  | 'furniture'
  | 'section'
  | 'credit'
  | 'date'
  | 'field'
  | 'byline'
  | 'url'
  | 'caption'
  | 'bullet'
  | 'text';

/** A small rule that recognises one kind of line. */
export interface LineRule {
  readonly name: string;
  readonly kind: LineKind;
  readonly reason: string;
  /** A line it must take, and one it must not. */
  readonly takes: string;
  readonly leaves: string;
  /** @param text the line, or the beginning of a very long one */
  readonly test: (text: string, line: Line) => boolean;
}

/** A line with what the rules found it to be. */
export interface KnownLine extends Line {
  readonly kind: LineKind;
}
