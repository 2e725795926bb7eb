import type { LocalEntity } from '../../model/annotations.ts';
import type { NounTrigger } from './trigger.ts';

/** Enough is said of it: for meetings two who met, or one with a place; for violence somebody, or a place with a time. */
export function isOneEvent(
  trigger: NounTrigger,
  participants: readonly LocalEntity[],
  place: LocalEntity | undefined,
  timed: boolean,
  light: boolean,
  isWith = false,
): boolean {
  const n = participants.length;
  if (trigger.type === 'CONSULT')
    return n >= 2 || (n === 1 && (place !== undefined || timed)) || (place !== undefined && (light || timed));
  if (trigger.type === 'sport') return n >= 1 && (light || timed || n >= 2 || place !== undefined);
  if (/^(?:ASSAULT|disaster|accident|PROTEST)$/.test(trigger.type) && n === 0 && light && timed) return true;
  if (trigger.type === 'AGREE') return n >= 2 || ((light || timed || isWith) && n >= 1);
  return (
    n >= 1 || (place !== undefined && (timed || light || trigger.type === 'disaster' || trigger.type === 'ASSAULT'))
  );
}
