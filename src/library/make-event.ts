import type { LocalEntity } from '../model/annotations.ts';
import type {
  EntityId,
  EventId,
  EventSummary,
  Evidence,
  LibraryEvent,
  LibraryFigure,
  Located,
} from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { hashText } from '../text/hash-text.ts';
import type { TellingCluster } from './cluster-tellings.ts';
import type { ResolvedTelling } from './event-likeness.ts';
import { compactList } from './compact-list.ts';
import type { MergedEvent } from './merge-events.ts';

/** The id of an event: what it is, who took part, when, and the words of its first evidence. */
export function eventKey(cluster: TellingCluster): EventId {
  const { lead, dated, inOrder } = readCluster(cluster);
  const people = participantsOf(cluster);
  const participants = people.length < 2 ? people.join() : [...people].sort().join();
  const key = [
    lead?.telling.type ?? '',
    participants,
    dated?.telling.time ?? '',
    inOrder[0]?.telling.evidenceHash ?? '',
  ];
  return ['EVENT:', hashText(key.join('|'))].join('');
}

/** The library's entity of a source's own one. */
type IdOf = (source: SourceId, local: LocalEntity) => EntityId | undefined;
type PublishedOf = (source: SourceId) => IsoDate | undefined;

/** An event with its evidence and figures in the sources' words. */
export function makeEvent(
  event: MergedEvent,
  textOf: (source: SourceId, span: Span) => string,
  publishedOf: PublishedOf,
  idOf: IdOf,
): LibraryEvent {
  const summary = summariseEvent(event, publishedOf);
  const cite = ({ source, start, end }: Located, text = textOf(source, { start, end })): Evidence => ({
    source,
    start,
    end,
    text,
  });
  return {
    ...summary,
    evidence: summary.evidence.map(place => cite(place)),
    figures: distinctFigures(
      readCluster(event).inOrder.flatMap(({ source, telling }) =>
        telling.figures.map((figure): LibraryFigure => {
          const claimedBy = figure.claimedBy === undefined ? undefined : idOf(source, figure.claimedBy);
          return { ...cite({ source, ...figure }, figure.text), ...(claimedBy === undefined ? {} : { claimedBy }) };
        }),
      ),
    ),
    reasons: [...event.reasons].sort(),
  };
}

/** An event as lists show it; no text is read for it. */
export function summariseEvent(event: MergedEvent, publishedOf: PublishedOf): EventSummary {
  const { lead, dated, inOrder } = readCluster(event);
  const place = placeOf(event);
  const evidence = inOrder.map(({ source, telling: { start, end } }): Located => ({ source, start, end }));
  const { type, headline = '', status = 'happened' } = lead?.telling ?? {};
  const time = dated?.telling;
  const sources = [...new Set(evidence.map(({ source }) => source))];
  const [reported] = sources
    .map(publishedOf)
    .filter(date => date !== undefined)
    .sort();
  return {
    id: event.id,
    ...(type === undefined ? {} : { type }),
    headline,
    ...(time?.time === undefined ? {} : { date: time.time }),
    ...(time?.earliest === undefined ? {} : { earliest: time.earliest }),
    ...(time?.latest === undefined ? {} : { latest: time.latest }),
    dateInferred: time?.timeInferred === true,
    ...(reported === undefined ? {} : { reported }),
    ...(place === undefined ? {} : { place }),
    participants: participantsOf(event),
    status,
    evidence,
    sources,
  };
}

/** Two tellings of one sentence may hold the same figure. */
const distinctFigures = (figures: readonly LibraryFigure[]): LibraryFigure[] => [
  ...new Map(figures.map(figure => [`${figure.source}@${figure.start}`, figure])).values(),
];

interface Reading {
  readonly inOrder: readonly ResolvedTelling[];
  /** The telling that dates the event, and the one that headlines it. */
  readonly dated: ResolvedTelling | undefined;
  readonly lead: ResolvedTelling | undefined;
}

function readCluster({ tellings }: TellingCluster): Reading {
  const [first, second] = tellings;
  if (second === undefined)
    return { inOrder: tellings, dated: first?.telling.time === undefined ? undefined : first, lead: first };
  const inOrder = [...tellings].sort((a, b) =>
    a.source < b.source ? -1 : a.source > b.source ? 1 : a.telling.start - b.telling.start || a.index - b.index,
  );
  const stated = inOrder.filter(({ telling }) => telling.time !== undefined);
  const dated =
    stated.find(({ telling }) => !telling.timeInferred && telling.earliest !== undefined) ??
    stated.find(({ telling }) => !telling.timeInferred) ??
    stated.find(({ telling }) => telling.earliest !== undefined) ??
    stated[0];
  // The fullest telling stands first in the cluster, and headlines it.
  const lead =
    tellings.find(
      ({ telling }) =>
        !telling.isSummary &&
        telling.headline.length >= 25 &&
        telling.rule !== 'noun' &&
        telling.rule !== 'noun, told before',
    ) ??
    tellings.find(({ telling }) => telling.headline.length >= 25 && telling.rule !== 'noun, told before') ??
    tellings[0];
  return { inOrder, dated, lead };
}

const placeOf = ({ tellings }: TellingCluster): string | undefined =>
  tellings.find(({ place }) => place !== undefined)?.place;

/** Of all its tellings; the place where several tell it takes no part. */
function participantsOf(cluster: TellingCluster): readonly string[] {
  const [first, second] = cluster.tellings;
  if (first !== undefined && second === undefined) return first.participants;
  const place = placeOf(cluster);
  const all = new Set(cluster.tellings.flatMap(({ participants }) => participants));
  if (place !== undefined) all.delete(place);
  return compactList([...all]);
}
