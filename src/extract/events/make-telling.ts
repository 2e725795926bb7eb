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

/** All tellings have one shape, whatever is known of them: they are compared often. */
export const makeTelling = (parts: TellingParts): EventTelling => ({
  type: parts.type,
  trigger: parts.trigger,
  headline: parts.headline,
  evidence: parts.evidence,
  time: parts.time,
  earliest: parts.earliest,
  latest: parts.latest,
  timeInferred: parts.timeInferred,
  place: parts.place,
  participants: parts.participants,
  status: parts.status,
  figures: parts.figures,
  rule: parts.rule,
});

type Changes = { readonly [K in keyof EventTelling]?: EventTelling[K] | undefined };

/** The same event, of which some things are known otherwise. */
export const retold = (telling: EventTelling, other: Changes): EventTelling => ({
  type: other.type ?? telling.type,
  trigger: telling.trigger,
  headline: other.headline ?? telling.headline,
  evidence: other.evidence ?? telling.evidence,
  time: other.time ?? telling.time,
  earliest: other.earliest ?? telling.earliest,
  latest: other.latest ?? telling.latest,
  timeInferred: other.timeInferred ?? telling.timeInferred,
  place: other.place ?? telling.place,
  participants: other.participants ?? telling.participants,
  status: other.status ?? telling.status,
  figures: other.figures ?? telling.figures,
  rule: other.rule ?? telling.rule,
});
