import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import { foldText } from '../../text/fold-char.ts';
import type { Referent } from '../coreference/referent.ts';
import { isCountry } from '../gazetteer/places.ts';
import { HAPPENS_TO_PLACES } from './common-subject.ts';
import type { TellingContext } from './telling-context.ts';
import type { Trigger } from './trigger.ts';

/** Denials, charges, thanks and threats are words: a place in them is where something else was. */
const SPEECH = new Set(['REJECT', 'ACCUSE', 'SUPPORT', 'THREATEN', 'REQUEST']);

/** Where it happened: behind the verb, or before it in "…, where he met". */
export function placeOf(
  { tokens, referents, entities }: TellingContext,
  { at, type }: Trigger,
  from: number,
  behind: LocalEntity | undefined,
): LocalEntity | undefined {
  if (behind !== undefined) return SPEECH.has(type ?? '') ? undefined : behind;
  const struck = HAPPENS_TO_PLACES.has(type ?? '') ? referents.find(({ from: start }) => start === at + 1) : undefined;
  const [stricken] = struck?.entities ?? [];
  if (stricken !== undefined && isStruck(entities[stricken], type)) return stricken;
  const opening = from === 0 ? openingPlace(tokens, referents) : undefined;
  const [opened] = opening?.entities ?? [];
  if (opened !== undefined && entities[opened]?.type === 'LOC' && opening !== undefined && opening.to < at)
    return opened;
  const where = tokens[from]?.folded === 'where' ? from : tokens[from - 1]?.folded === 'where' ? from - 1 : undefined;
  if (where === undefined) return undefined;
  const before = referents.findLast(({ to }) => to <= where && where - to <= 1);
  const [only] = before?.entities ?? [];
  return only !== undefined && entities[only]?.type === 'LOC' ? only : undefined;
}

/** "In Kigali on Monday, Uganda signed". */
const openingPlace = (tokens: TellingContext['tokens'], referents: readonly Referent[]): Referent | undefined =>
  /^(?:in|at|near)$/.test(tokens[0]?.folded ?? '') ? referents.find(({ from }) => from === 1) : undefined;

/** "struck Gisborne", "attacked Bouar": a town that is hit is the place; a country that is attacked takes part. */
const isStruck = (entity: SourceEntity | undefined, type: Trigger['type']): boolean =>
  entity?.type === 'LOC' && (type === 'disaster' || !isCountry(foldText(entity.name)));
