import type { Entity, LibraryEvent, SourceSummary } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { DATE_NOT_STATED } from './describe-date.ts';

export type EventGrouping = 'date' | 'name' | 'place' | 'source';

/** Some events under one heading. */
export interface EventGroup {
  readonly key: string;
  readonly label: string;
  readonly events: readonly LibraryEvent[];
  /** A source without a date that the group's events come from: stating its date dates them. */
  readonly undatedSource?: SourceId;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The events in groups, the groups in the order a reader looks for them: dates from the newest to the oldest and those not stated last, a group
 * for each source that lacks a date; names and places by how often they occur; sources by their order in the library. Within a group events are in the order of time.
 */
export function groupEvents(events: readonly LibraryEvent[], entities: readonly Entity[], sources: readonly SourceSummary[], by: EventGrouping): EventGroup[] {
  if (by === 'date') return byDate(events, sources);
  if (by === 'source') return bySource(events, sources);
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  const groups = new Map<string, LibraryEvent[]>();
  for (const event of events) {
    const keys = by === 'name' ? event.participants : [event.place ?? ''];
    for (const key of keys.length === 0 ? [''] : keys) add(groups, key, event);
  }
  const none = by === 'name' ? 'No name stated' : 'Place not stated';
  return [...groups]
    .map(([key, own]) => ({ key, label: key === '' ? none : (names.get(key) ?? key), events: own.sort(inTime) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.events.length - a.events.length || (a.label < b.label ? -1 : 1));
}

const add = (groups: Map<string, LibraryEvent[]>, key: string, event: LibraryEvent): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [event]);
  else group.push(event);
};

/** By the first day it may have been, then the last; what has no day comes last. */
const inTime = (a: LibraryEvent, b: LibraryEvent): number => {
  const [x, y] = [a.earliest ?? '9999', b.earliest ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  const [p, q] = [a.latest ?? '9999', b.latest ?? '9999'];
  if (p !== q) return p < q ? -1 : 1;
  return firstEvidence(a) < firstEvidence(b) ? -1 : 1;
};

const firstEvidence = (event: LibraryEvent): string => {
  const [first] = event.evidence;
  return first === undefined ? event.id : `${first.source}\u0000${String(first.start).padStart(9, '0')}`;
};

function byDate(events: readonly LibraryEvent[], sources: readonly SourceSummary[]): EventGroup[] {
  const dated = new Map<string, LibraryEvent[]>();
  const undated = new Map<string, LibraryEvent[]>();
  for (const event of events) {
    const { earliest, latest } = event;
    if (earliest !== undefined && latest !== undefined) add(dated, earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : `${earliest.slice(0, 4)}–${latest.slice(0, 4)}`, event);
    else add(undated, event.sources[0] ?? '', event);
  }
  const groups = [...dated].map(([key, own]): EventGroup => ({ key, label: monthLabel(key), events: own.sort(inTime) }));
  groups.sort((a, b) => (latestOf(b) < latestOf(a) ? -1 : latestOf(b) > latestOf(a) ? 1 : a.key < b.key ? -1 : 1));
  const last = sources
    .filter(source => undated.has(source.id))
    .map((source): EventGroup => {
      const title = source.details.title ?? source.file;
      const lacksDate = source.details.published === undefined;
      return { key: `undated:${source.id}`, label: `${DATE_NOT_STATED}: ${title}`, events: (undated.get(source.id) ?? []).sort(inTime), ...(lacksDate ? { undatedSource: source.id } : {}) };
    });
  return [...groups, ...last];
}

const latestOf = (group: EventGroup): string => group.events.map(event => event.latest ?? '').sort().at(-1) ?? '';

const monthLabel = (key: string): string => {
  const [year = '', month] = key.split('-');
  return month === undefined ? key : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
};

function bySource(events: readonly LibraryEvent[], sources: readonly SourceSummary[]): EventGroup[] {
  return sources.flatMap((source): EventGroup[] => {
    const own = events.filter(event => event.sources.includes(source.id));
    if (own.length === 0) return [];
    const lacksDate = source.details.published === undefined;
    return [{ key: source.id, label: source.details.title ?? source.file, events: own.sort(inTime), ...(lacksDate ? { undatedSource: source.id } : {}) }];
  });
}
