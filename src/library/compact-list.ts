const NONE: readonly never[] = [];
/** From here on a list that grows takes its room in advance: copied for each one more, long lists would cost the square of their length. */
const SHORT = 8;

/**
 * A list that is kept for good. Libraries hold hundreds of thousands of short lists: the empty ones are one, and the others have no room to spare,
 * while V8 makes room for 17 entries where a list is filtered, or something is pushed to it.
 */
export const compactList = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

/** A list with one more at its end: a copy while it is short, else itself. */
export function withOneMore<T>(list: readonly T[], one: T): readonly T[] {
  if (list.length < SHORT) return list.concat([one]);
  (list as T[]).push(one);
  return list;
}
