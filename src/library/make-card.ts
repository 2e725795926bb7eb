import type {
  Entity,
  EntityCard,
  EventSummary,
  LibraryEvent,
  LibraryQuotation,
  PassageHit,
  SourceSummary,
} from '../model/library.ts';
import { contains } from '../model/span.ts';

/** A card has no more telling passages than this. */
const MOST_PASSAGES = 3;

export interface CardInput {
  readonly entity: Entity;
  readonly events: readonly LibraryEvent[];
  /** What it said, in the order in which it is shown. */
  readonly quotations: readonly LibraryQuotation[];
  readonly passagesOf: (source: string) => readonly PassageHit[];
  readonly summaryOf: (source: string) => SourceSummary | undefined;
}

/** The card of an entity: its events, the newest first, what it said, and the passages that tell most of it. */
export function makeCard({ entity, events, quotations, passagesOf, summaryOf }: CardInput): EntityCard {
  const own = events
    .filter(event => event.participants.includes(entity.id) || event.place === entity.id)
    .sort(newestFirst);
  const passages = tellingPassages(entity, quotations, passagesOf);
  const ids = new Set([
    ...entity.sources,
    ...own.flatMap(event => event.sources),
    ...quotations.map(quotation => quotation.source),
    ...passages.map(passage => passage.source),
  ]);
  return {
    entity,
    events: own,
    quotations,
    passages,
    sources: [...ids].map(summaryOf).filter(source => source !== undefined),
  };
}

export const newestFirst = (a: EventSummary, b: EventSummary): number =>
  (b.latest ?? b.reported ?? '').localeCompare(a.latest ?? a.reported ?? '') || (a.id < b.id ? -1 : 1);

/** A passage tells more the more it introduces, quotes and names somebody; each source gives one before any gives two. */
function tellingPassages(
  entity: Entity,
  said: readonly LibraryQuotation[],
  passagesOf: CardInput['passagesOf'],
): PassageHit[] {
  const scored = entity.sources.slice(0, 50).flatMap(source => {
    const roles = entity.roles.filter(role => role.source === source);
    const mentions = entity.mentions.filter(mention => mention.source === source);
    const quoted = said.filter(quotation => quotation.source === source);
    return passagesOf(source)
      .filter(passage => passage.kind === 'paragraph' || passage.kind === 'list item' || passage.kind === 'quote')
      .map(passage => {
        const count = (spans: readonly { start: number; end: number }[]) =>
          spans.filter(span => contains(passage, span)).length;
        return {
          ...passage,
          score: 3 * Math.min(1, count(roles)) + 2 * Math.min(1, count(quoted)) + Math.min(3, count(mentions)),
        };
      })
      .filter(passage => passage.score > 0);
  });
  scored.sort((a, b) => b.score - a.score || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start));
  const firsts = scored.filter((passage, i) => scored.findIndex(other => other.source === passage.source) === i);
  return [...firsts, ...scored.filter(passage => !firsts.includes(passage))].slice(0, MOST_PASSAGES);
}
