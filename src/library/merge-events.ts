import type { EntityId, Evidence, LibraryEvent, LibraryFigure } from '../model/library.ts';
import { hashText } from '../text/hash-text.ts';
import { detailsOf, localKey, type AnnotatedSource } from './annotated-source.ts';
import { areOtherPeople, contentWords, deedOf, sameEventReason, type ResolvedTelling } from './event-likeness.ts';

interface Cluster {
  readonly tellings: ResolvedTelling[];
  readonly reasons: Set<string>;
}

/** A person or place takes part in so many tellings of a type at most before it says nothing about which event is meant. */
const CROWD = 400;

/**
 * Merges the tellings of all sources into events. Two tellings are compared only where they share a participant or a place and their type; a
 * telling joins an event only where it fits all of its tellings, so that no chain of likenesses joins what is unlike. The result does not depend
 * on the order of the sources.
 */
export function mergeEvents(sources: readonly AnnotatedSource[], idOf: ReadonlyMap<string, EntityId>): LibraryEvent[] {
  const ordered = [...sources].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const tellings = ordered.flatMap(source => resolveTellings(source, idOf));
  // The fullest tellings first: later ones join them.
  tellings.sort(
    (a, b) =>
      fullness(b) - fullness(a) ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : a.telling.trigger.start - b.telling.trigger.start),
  );
  const blocks = new Map<string, Cluster[]>();
  const clusters: Cluster[] = [];
  for (const telling of tellings) {
    const keys = [...telling.participants, ...(telling.place === undefined ? [] : [`@${telling.place}`])].map(
      key => `${telling.telling.type ?? ''}|${key}`,
    );
    const near = [...new Set(keys.flatMap(key => blocks.get(key) ?? []))];
    const joined = bestCluster(near, telling);
    const cluster: Cluster = joined?.cluster ?? { tellings: [], reasons: new Set() };
    if (joined === undefined) clusters.push(cluster);
    else cluster.reasons.add(joined.reason);
    cluster.tellings.push(telling);
    for (const key of keys) {
      const block = blocks.get(key) ?? [];
      if (!block.includes(cluster) && block.length < CROWD) block.push(cluster);
      blocks.set(key, block);
    }
  }
  const texts = new Map(ordered.map(({ source, text }) => [source.id, text]));
  const order = new Map(ordered.map(({ source }, i) => [source.id, i]));
  const events = clusters.map(cluster => toEvent(cluster, texts, order));
  return withUniqueIds(
    events.sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0),
    ),
  );
}

const fullness = ({ telling, participants, place, isSummary }: ResolvedTelling): number =>
  participants.length * 2 +
  (place === undefined ? 0 : 2) +
  (telling.time === undefined ? 0 : telling.timeInferred === true ? 1 : 2) -
  (isSummary ? 3 : 0);

function resolveTellings(annotated: AnnotatedSource, idOf: ReadonlyMap<string, EntityId>): ResolvedTelling[] {
  const { source, text, annotations } = annotated;
  const { published } = detailsOf(annotated);
  const summaries = source.passages.filter(
    passage => passage.kind === 'headline' || passage.kind === 'list item' || passage.kind === 'caption',
  );
  const resolve = (entity: number): EntityId[] => {
    const id = idOf.get(localKey(source.id, entity));
    return id === undefined ? [] : [id];
  };
  return annotations.events.map(telling => {
    const place = telling.place === undefined ? undefined : resolve(telling.place)[0];
    const names = annotations.mentions.filter(
      mention => mention.start >= telling.evidence.start && mention.end <= telling.evidence.end,
    );
    let own = text.slice(telling.evidence.start, telling.evidence.end);
    for (const mention of names) own = own.replaceAll(mention.text, ' ');
    return {
      source: source.id,
      ...(published === undefined ? {} : { published }),
      telling,
      participants: [...new Set(telling.participants.flatMap(resolve))],
      claimants: telling.figures.map(({ claimedBy }) => (claimedBy === undefined ? undefined : resolve(claimedBy)[0])),
      ...(place === undefined ? {} : { place }),
      passage: source.passages.findIndex(
        passage => passage.start <= telling.evidence.start && telling.evidence.end <= passage.end,
      ),
      isSummary: summaries.some(
        passage => passage.start <= telling.evidence.start && telling.evidence.end <= passage.end,
      ),
      words: contentWords(own),
      deed: deedOf(text.slice(telling.trigger.start, telling.trigger.end), own),
    };
  });
}

/** The event that a telling fits, all its tellings asked. */
function bestCluster(
  near: readonly Cluster[],
  telling: ResolvedTelling,
): { cluster: Cluster; reason: string } | undefined {
  for (const cluster of near) {
    const reasons = cluster.tellings.slice(0, 12).map(other => sameEventReason(other, telling));
    const [first] = reasons.filter(reason => reason !== undefined);
    const contradicts = cluster.tellings.some((other, i) => reasons[i] === undefined && contradictory(other, telling));
    if (first !== undefined && !contradicts) return { cluster, reason: first };
  }
  return undefined;
}

/** Stated places or times that cannot both hold. */
const contradictory = (a: ResolvedTelling, b: ResolvedTelling): boolean => {
  if (areOtherPeople(a, b) || (a.place !== undefined && b.place !== undefined && a.place !== b.place)) return true;
  const [x, y] = [a.telling, b.telling];
  if (x.earliest === undefined || y.earliest === undefined || x.latest === undefined || y.latest === undefined)
    return false;
  return x.timeInferred !== true && y.timeInferred !== true && (x.latest < y.earliest || y.latest < x.earliest);
};

function toEvent(
  { tellings, reasons }: Cluster,
  texts: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): LibraryEvent {
  const inOrder = [...tellings].sort(
    (a, b) =>
      (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0) || a.telling.evidence.start - b.telling.evidence.start,
  );
  const stated = inOrder.filter(({ telling }) => telling.time !== undefined);
  const dated =
    stated.find(({ telling }) => telling.timeInferred !== true && telling.earliest !== undefined) ??
    stated.find(({ telling }) => telling.timeInferred !== true) ??
    stated.find(({ telling }) => telling.earliest !== undefined) ??
    stated[0];
  // The fullest telling stands first in the cluster, and headlines it.
  const lead =
    tellings.find(
      ({ telling, isSummary }) =>
        !isSummary && telling.headline.length >= 25 && telling.rule !== 'noun' && telling.rule !== 'noun, told before',
    ) ??
    tellings.find(({ telling }) => telling.headline.length >= 25 && telling.rule !== 'noun, told before') ??
    tellings[0];
  const place = tellings.find(other => other.place !== undefined)?.place;
  const cite = (source: string, span: { start: number; end: number }): Evidence => ({
    source,
    start: span.start,
    end: span.end,
    text: (texts.get(source) ?? '').slice(span.start, span.end),
  });
  const evidence = inOrder.map(({ source, telling }) => cite(source, telling.evidence));
  const participants = [...new Set(tellings.flatMap(other => other.participants))].filter(
    participant => participant !== place || tellings.length === 1,
  );
  const { type, headline = '', status = 'happened' } = lead?.telling ?? {};
  const time = dated?.telling;
  const key = [type ?? '', [...participants].sort().join(','), time?.time ?? '', evidence[0]?.text ?? ''].join('|');
  return {
    id: `EVENT:${hashText(key)}`,
    ...(type === undefined ? {} : { type }),
    headline,
    ...(time?.time === undefined ? {} : { date: time.time }),
    ...(time?.earliest === undefined ? {} : { earliest: time.earliest }),
    ...(time?.latest === undefined ? {} : { latest: time.latest }),
    dateInferred: time?.timeInferred === true,
    ...(place === undefined ? {} : { place }),
    participants,
    status,
    figures: distinctFigures(
      inOrder.flatMap(({ source, telling, claimants }) =>
        telling.figures.map((figure, i): LibraryFigure => {
          const claimedBy = claimants[i];
          return { ...cite(source, figure), ...(claimedBy === undefined ? {} : { claimedBy }) };
        }),
      ),
    ),
    evidence,
    sources: [...new Set(evidence.map(({ source }) => source))],
    reasons: [...reasons].sort(),
  };
}

/** Two tellings of one sentence may hold the same figure. */
const distinctFigures = (figures: readonly LibraryFigure[]): LibraryFigure[] => [
  ...new Map(figures.map(figure => [`${figure.source}@${figure.start}`, figure])).values(),
];

function withUniqueIds(events: readonly LibraryEvent[]): LibraryEvent[] {
  const taken = new Map<string, number>();
  return events.map(event => {
    const n = (taken.get(event.id) ?? 0) + 1;
    taken.set(event.id, n);
    return n === 1 ? event : { ...event, id: `${event.id}-${n}` };
  });
}
