import type { LocalEntity } from '../../model/annotations.ts';
import { HAPPENS_TO_PLACES } from './common-subject.ts';
import type { EventTime, TellingContext } from './telling-context.ts';
import type { Trigger } from './trigger.ts';

/** Nobody is named: "a bus plunged into a ravine in Peru on Monday", "six people were killed". What befalls people or places is told all the same where a place, or how many, or when is said. */
export function isToldOfNobody(
  context: TellingContext,
  trigger: Trigger,
  { time, timeInferred }: EventTime,
  place: LocalEntity | undefined,
  from: number,
  end: number,
): boolean {
  const isDated = time !== undefined && timeInferred !== true;
  if (!HAPPENS_TO_PLACES.has(trigger.type ?? '')) return place !== undefined && isDated;
  return place !== undefined || isDated || context.tokens.slice(from, end).some(isCount);
}

/** "among the 46 who were killed". */
export const isRelative = (tokens: TellingContext['tokens'], from: number, group: number): boolean =>
  tokens.slice(from, group).some(({ folded }) => /^(?:who|which|that|whose)$/.test(folded));

/** "40 people", "dozens". */
const isCount = ({ kind, folded }: TellingContext['tokens'][number]): boolean =>
  kind === 'number' ||
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands)$/.test(folded);
