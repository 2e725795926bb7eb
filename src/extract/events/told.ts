import type { EventTelling } from '../../model/annotations.ts';
import type { TellingContext } from './telling-context.ts';

/** A telling with the sentence it was read in, while a source's tellings are compared. */
export interface Told {
  readonly telling: EventTelling;
  readonly context: TellingContext;
}

/** "the meeting", "Sunday’s meeting", "their talks": a noun phrase that speaks of what is known already. */
export const isDefinite = ({ telling, context }: Told): boolean =>
  /^noun/.test(telling.rule) &&
  (/^(?:the|this|that|these|those|his|her|its|their|both)\s/i.test(opening(telling, context)) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s\s/i.test(opening(telling, context)));

const opening = (telling: EventTelling, { text }: TellingContext): string =>
  text.slice(telling.evidence.start, Math.min(telling.trigger.end, telling.evidence.start + 80));
