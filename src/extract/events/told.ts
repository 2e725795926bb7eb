import type { EventTelling } from '../../model/annotations.ts';
import type { TellingContext } from './telling-context.ts';

/** A telling with the sentence it was read in, while a source's tellings are compared. */
export interface Told {
  readonly telling: EventTelling;
  readonly context: TellingContext;
}

/** "the meeting", "Sunday’s meeting", "their talks": a noun phrase that speaks of what is known already. */
export function isDefinite({ telling, context }: Told): boolean {
  if (!telling.rule.startsWith('noun')) return false;
  const { start } = telling.trigger;
  const before = context.text.slice(Math.max(context.sentence.start, start - 60), start);
  return (
    /(?:^|[\s—“"(])(?:the|this|that|these|those|his|her|its|their)\s+(?:[\p{L}-]+\s+){0,3}$/iu.test(before) ||
    /(?:^|[\s—“"(])(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s\s$/i.test(before)
  );
}
