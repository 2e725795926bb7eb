/**
 * A record that was changed while others may have changed it too: of `saved` what was changed, of `now` the rest. A list counts as changed unless it is
 * the very one that was read, as `isAsRead` tells; lists are made anew to be changed, never in place.
 */
export function rebaseRecord<T extends object>(saved: T, now: T, isAsRead: (list: object) => boolean): T {
  const changed = Object.entries(saved).filter(
    ([, value]) => !(typeof value === 'object' && value !== null && isAsRead(value as object)),
  );
  return { ...now, ...Object.fromEntries(changed) };
}
