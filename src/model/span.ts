/** A stretch of a decoded file: UTF-16 code units, half-open, so that `text.slice(start, end)` is what the reader sees. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const length = (span: Span): number => span.end - span.start;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const containsOffset = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

/** Reading order: by start, the longer first where two begin together. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);
