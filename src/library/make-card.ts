import type {
  CardEntity,
  EntityCard,
  EventSummary,
  LibraryEvent,
  LibraryQuotation,
  PassageHit,
  SourceSummary,
} from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { contains, type Span } from '../model/span.ts';

/** A card has no more telling passages than this, and they are looked for in so many sources. */
const MOST_PASSAGES = 3;
const MOST_READ = 40;

export interface CardInput {
  readonly entity: CardEntity;
  readonly events: readonly LibraryEvent[];
  /** What it said, in the order in which it is shown. */
  readonly quotations: readonly LibraryQuotation[];
  /** Where it is named, the newest first. */
  readonly sources: readonly SourceId[];
  readonly mentionsIn: (source: SourceId) => readonly Span[];
  readonly passagesOf: (source: SourceId) => readonly PassageHit[];
  readonly summaryOf: (source: SourceId) => SourceSummary | undefined;
}

/** The card of an entity: its events, the newest first, what it said, and the passages that tell most of it. */
export function makeCard(input: CardInput): EntityCard {
  const { entity, events, quotations, sources, summaryOf } = input;
  const passages = tellingPassages(input);
  const ids = new Set([
    ...sources.slice(0, MOST_READ),
    ...entity.roles.map(role => role.source),
    ...events.flatMap(event => event.sources),
    ...quotations.map(quotation => quotation.source),
    ...passages.map(passage => passage.source),
  ]);
  return {
    entity,
    events: [...events].sort(newestFirst),
    quotations,
    passages,
    sources: [...ids].map(summaryOf).filter(source => source !== undefined),
  };
}

export const newestFirst = (a: EventSummary, b: EventSummary): number =>
  descending(a.latest ?? a.reported ?? '', b.latest ?? b.reported ?? '') || (a.id < b.id ? -1 : 1);

const descending = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0);

/** A passage tells more the more it introduces, quotes and names somebody; each source gives one before any gives two. */
function tellingPassages({ entity, quotations, sources, mentionsIn, passagesOf }: CardInput): PassageHit[] {
  const scored = sources.slice(0, MOST_READ).flatMap(source => {
    const roles = entity.roles.filter(role => role.source === source);
    const mentions = mentionsIn(source);
    const quoted = quotations.filter(quotation => quotation.source === source);
    return passagesOf(source)
      .filter(passage => passage.kind === 'paragraph' || passage.kind === 'list item' || passage.kind === 'quote')
      .map(passage => {
        const count = (spans: readonly Span[]) => spans.filter(span => contains(passage, span)).length;
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
