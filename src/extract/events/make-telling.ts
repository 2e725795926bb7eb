import type { EventTelling, EventType, LocalEntity } from '../../model/annotations.ts';
import type { EventTime } from './telling-context.ts';

/** Evidence is at most so long. */
export const LONGEST_EVIDENCE = 500;

type Known = 'trigger' | 'headline' | 'evidence' | 'participants' | 'status' | 'figures' | 'rule';

/** What a telling is made of; what is not known is undefined. */
interface TellingParts extends Pick<EventTelling, Known>, EventTime {
  readonly type: EventType | undefined;
  readonly place: LocalEntity | undefined;
}

/** A telling that has only what is known of it. Made field by field: to spread what may be missing costs more than to find it. */
export function makeTelling(parts: TellingParts): EventTelling {
  const telling: { -readonly [K in keyof EventTelling]?: EventTelling[K] } = {};
  if (parts.type !== undefined) telling.type = parts.type;
  telling.trigger = parts.trigger;
  telling.headline = parts.headline;
  telling.evidence = parts.evidence;
  if (parts.time !== undefined) telling.time = parts.time;
  if (parts.earliest !== undefined) telling.earliest = parts.earliest;
  if (parts.latest !== undefined) telling.latest = parts.latest;
  if (parts.timeInferred !== undefined) telling.timeInferred = parts.timeInferred;
  if (parts.place !== undefined) telling.place = parts.place;
  telling.participants = parts.participants;
  telling.status = parts.status;
  telling.figures = parts.figures;
  telling.rule = parts.rule;
  return telling as EventTelling;
}
