import type { EntityId, EntitySummary, EventSummary, SourceSummary } from '../model/library.ts';
import type { IsoDate, SourceId } from '../model/source.ts';
import { DATE_NOT_STATED } from './describe-date.ts';

export type EventGrouping = 'date' | 'name' | 'place' | 'source';

/** What of an event says where it stands; of its evidence the first. */
export interface Groupable extends Pick<EventSummary, 'id' | 'participants' | 'sources' | 'evidence'> {
  readonly earliest?: IsoDate | undefined;
  readonly latest?: IsoDate | undefined;
  readonly reported?: IsoDate | undefined;
  readonly place?: EntityId | undefined;
}

/** Some events under one heading, in the order of time. An event stands in several groups where it has several names or sources. */
export interface EventGroup<E extends Groupable = EventSummary> {
  readonly key: string;
  readonly label: string;
  readonly events: readonly E[];
  /** A source without a date that the group's events come from: stating its date dates them. */
  readonly undatedSource?: SourceId;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The events in groups. By date: months, years and longer stretches in the order of time, as a chronology is written, and what has no date last, a
 * group for each source; by name or place: the most frequent first; by source: in the library's order. The result does not depend on the events' order.
 */
export function groupEvents<E extends Groupable>(
  events: readonly E[],
  entities: readonly Pick<EntitySummary, 'id' | 'name'>[],
  sources: readonly SourceSummary[],
  by: EventGrouping,
): EventGroup<E>[] {
  const inOrder = sortByTime(events);
  if (by === 'date') return [...groupDated(inOrder), ...groupUndated(inOrder, sources)];
  if (by === 'source') return groupBySource(inOrder, sources);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return by === 'name'
    ? groupByEntity(inOrder, names, ({ participants }) => participants, 'No name stated')
    : groupByEntity(inOrder, names, ({ place }) => (place === undefined ? [] : [place]), 'Place not stated');
}

function gather<E extends Groupable>(events: readonly E[], keysOf: (event: E) => Iterable<string>): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const event of events) {
    for (const key of new Set(keysOf(event))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [event]);
      else group.push(event);
    }
  }
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The days that an event may have been; where no source says so, when it was reported. */
const daysOf = ({ earliest, latest, reported }: Groupable): readonly [string, string] | undefined => {
  if (earliest !== undefined && latest !== undefined) return [earliest, latest];
  return reported === undefined ? undefined : [reported, reported];
};

/** By the first day it may have been, then the last, then where it is told; what has no day comes last. */
function sortByTime<E extends Groupable>(events: readonly E[]): E[] {
  const keyed = events.map(event => {
    const [first, last] = daysOf(event) ?? ['9999', '9999'];
    const { source = '', start = 0 } = event.evidence[0] ?? {};
    return { event, first, last, source, start };
  });
  keyed.sort(
    (a, b) =>
      compare(a.first, b.first) ||
      compare(a.last, b.last) ||
      compare(a.source, b.source) ||
      a.start - b.start ||
      compare(a.event.id, b.event.id),
  );
  return keyed.map(({ event }) => event);
}

/** The month that holds the event, else its year, else its years. */
function periodOf(event: Groupable): string | undefined {
  const [earliest, latest] = daysOf(event) ?? [];
  if (earliest === undefined || latest === undefined) return undefined;
  for (const length of [7, 4])
    if (earliest.slice(0, length) === latest.slice(0, length)) return earliest.slice(0, length);
  return `${earliest.slice(0, 4)}–${latest.slice(0, 4)}`;
}

const groupDated = <E extends Groupable>(events: readonly E[]): EventGroup<E>[] =>
  [...gather(events, event => [periodOf(event)].filter(period => period !== undefined))]
    .map(([key, own]) => ({ key, label: periodLabel(key), events: own }))
    // A year stands before its months: what happened in it, nobody says when.
    .sort((a, b) => compare(a.key, b.key));

const periodLabel = (key: string): string => {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(key) ?? [];
  return month === undefined ? key : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

/** An event without a date stands with the first of its sources that lacks one, since stating that dates it. */
function groupUndated<E extends Groupable>(events: readonly E[], sources: readonly SourceSummary[]): EventGroup<E>[] {
  const lacking = new Set(sources.filter(({ details }) => details.published === undefined).map(({ id }) => id));
  const known = new Set(sources.map(({ id }) => id));
  const undated = gather(
    events.filter(event => periodOf(event) === undefined),
    event => [event.sources.find(id => lacking.has(id)) ?? event.sources[0] ?? ''],
  );
  return [
    ...sources.flatMap(source => {
      const own = undated.get(source.id);
      return own === undefined ? [] : [sourceGroup(`undated:${source.id}`, `${DATE_NOT_STATED}: `, source, own)];
    }),
    ...[...undated]
      .filter(([id]) => !known.has(id))
      .map(([id, own]) => ({ key: `undated:${id}`, label: DATE_NOT_STATED, events: own })),
  ];
}

const sourceGroup = <E extends Groupable>(
  key: string,
  lead: string,
  source: SourceSummary,
  events: readonly E[],
): EventGroup<E> => ({
  key,
  label: `${lead}${source.details.title ?? source.file.slice(source.file.lastIndexOf('/') + 1)}`,
  events,
  ...(source.details.published === undefined ? { undatedSource: source.id } : {}),
});

function groupBySource<E extends Groupable>(events: readonly E[], sources: readonly SourceSummary[]): EventGroup<E>[] {
  const bySource = gather(events, event => event.sources);
  return sources.flatMap(source => {
    const own = bySource.get(source.id);
    return own === undefined ? [] : [sourceGroup(source.id, '', source, own)];
  });
}

const NONE = '';

function groupByEntity<E extends Groupable>(
  events: readonly E[],
  names: ReadonlyMap<EntityId, string>,
  entitiesOf: (event: E) => readonly EntityId[],
  none: string,
): EventGroup<E>[] {
  const groups = gather(events, event => (entitiesOf(event).length === 0 ? [NONE] : entitiesOf(event)));
  return [...groups]
    .map(([key, own]) => ({ key, label: key === NONE ? none : (names.get(key) ?? key), events: own }))
    .sort(
      (a, b) =>
        Number(a.key === NONE) - Number(b.key === NONE) ||
        b.events.length - a.events.length ||
        compare(a.label, b.label) ||
        compare(a.key, b.key),
    );
}
