import { compactList, withOneMore } from './compact-list.ts';
import { areOtherPeople, sameEventReason, type ResolvedTelling } from './event-likeness.ts';

/** Tellings that are held to be of one event, the fullest first, with the reasons. */
export interface TellingCluster<T extends ResolvedTelling = ResolvedTelling> {
  readonly tellings: readonly T[];
  /** Each once. */
  readonly reasons: readonly string[];
}

interface Growing<T> {
  tellings: readonly T[];
  reasons: readonly string[];
}

/** So many tellings of an event are asked whether another is of it, too. */
const MOST_ASKED = 12;

/**
 * Tells the events apart among tellings that are like each other. A telling joins an event only where it contradicts none of its tellings, so
 * that no chain of likenesses joins what is unlike.
 * @param likeOf the tellings that one is like
 */
export function clusterTellings<T extends ResolvedTelling>(
  tellings: readonly T[],
  likeOf: (telling: T) => Iterable<T>,
): TellingCluster<T>[] {
  if (tellings.length === 1) return [{ tellings: compactList(tellings), reasons: compactList([]) }];
  const clusters: Growing<T>[] = [];
  const number = new Map<T, number>();
  // The fullest tellings first: later ones join them.
  for (const telling of [...tellings].sort(compareTellings)) {
    const near = new Set<number>();
    for (const other of likeOf(telling)) {
      const own = number.get(other);
      if (own !== undefined) near.add(own);
    }
    const joined = [...near]
      .sort((a, b) => a - b)
      .flatMap(at => {
        const cluster = clusters[at];
        const reason = cluster === undefined ? undefined : fits(cluster, telling);
        return cluster === undefined || reason === undefined ? [] : [{ at, cluster, reason }];
      })[0];
    if (joined === undefined) {
      number.set(telling, clusters.length);
      clusters.push({ tellings: [telling], reasons: compactList([]) });
    } else {
      number.set(telling, joined.at);
      const { cluster, reason } = joined;
      cluster.tellings = withOneMore(cluster.tellings, telling);
      if (!cluster.reasons.includes(reason)) cluster.reasons = withOneMore(cluster.reasons, reason);
    }
  }
  return clusters;
}

/** Why a telling is of an event, all its tellings asked. */
function fits({ tellings }: TellingCluster, telling: ResolvedTelling): string | undefined {
  const reasons = tellings.slice(0, MOST_ASKED).map(other => sameEventReason(other, telling));
  const first = reasons.find(reason => reason !== undefined);
  if (first === undefined) return undefined;
  return tellings.some((other, i) => reasons[i] === undefined && contradictory(other, telling)) ? undefined : first;
}

/** Stated places or times that cannot both hold. */
function contradictory(a: ResolvedTelling, b: ResolvedTelling): boolean {
  if (areOtherPeople(a, b) || (a.place !== undefined && b.place !== undefined && a.place !== b.place)) return true;
  const [x, y] = [a.telling, b.telling];
  if (x.earliest === undefined || y.earliest === undefined || x.latest === undefined || y.latest === undefined)
    return false;
  return !x.timeInferred && !y.timeInferred && (x.latest < y.earliest || y.latest < x.earliest);
}

const fullness = ({ telling, participants, place }: ResolvedTelling): number =>
  participants.length * 2 +
  (place === undefined ? 0 : 2) +
  (telling.time === undefined ? 0 : telling.timeInferred ? 1 : 2) -
  (telling.isSummary ? 3 : 0);

/** The fullest first, then in the order of sources and texts. */
export const compareTellings = (a: ResolvedTelling, b: ResolvedTelling): number =>
  fullness(b) - fullness(a) ||
  (a.source < b.source
    ? -1
    : a.source > b.source
      ? 1
      : a.telling.triggerStart - b.telling.triggerStart || a.index - b.index);
