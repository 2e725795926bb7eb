import type { EntityId } from '../model/library.ts';
import type { SourceId } from '../model/source.ts';
import { isPerson } from './entity-keys.ts';
import { MERGE_RULES } from './merge-rules.ts';
import { sharedWords, type Places } from './source-places.ts';
import type { TellingDigest } from './telling-digest.ts';

/** A telling with its entities resolved to the library's. All of one shape: some hundred thousand are compared, and engines are fast where shapes are few. */
export interface ResolvedTelling {
  readonly source: SourceId;
  /** Its place among the tellings of its source. */
  readonly index: number;
  /** The day its source is of, counted from 1970. */
  readonly published: number | undefined;
  readonly telling: TellingDigest;
  /** The places of its source, where its words stand. */
  readonly places: Places;
  readonly participants: readonly EntityId[];
  readonly place: EntityId | undefined;
}

/** How much two tellings have in common. */
export interface Likeness {
  /** Whether the days they may mean have one in common; unknown times contradict nothing. */
  readonly time: 'same' | 'open' | 'different';
  /** People and bodies of both. */
  readonly shared: number;
  /** Their share of the smaller company. */
  readonly overlap: number;
  /** The same with the place counted among the company, where one stands in a headline or bullet: a headline’s "Boston race" is the text’s "race in Boston". */
  readonly overlapThere: number;
  /** Share of the smaller stock of telling words. */
  readonly words: number;
  /** Both say the same place. */
  readonly placed: boolean;
  readonly figure: boolean;
  readonly oneSource: boolean;
  /** Both sources are known to be of the same days, or it is not known. */
  readonly near: boolean;
}

const share = (shared: number, a: number, b: number): number => (Math.min(a, b) === 0 ? 0 : shared / Math.min(a, b));

function timesAgree(a: TellingDigest, b: TellingDigest): 'same' | 'open' | 'different' {
  if (a.time !== undefined && a.time === b.time) return 'same';
  if (a.earliest === undefined || b.earliest === undefined || a.latest === undefined || b.latest === undefined) {
    const bothStated = a.time !== undefined && b.time !== undefined && !a.timeInferred && !b.timeInferred;
    return bothStated && a.time.startsWith('XXXX') && b.time.startsWith('XXXX') ? 'different' : 'open';
  }
  return a.earliest <= b.latest && b.earliest <= a.latest
    ? 'same'
    : a.timeInferred || b.timeInferred
      ? 'open'
      : 'different';
}

/** Sources are of the same days where their dates lie within so many days, or one has none. */
export const NEAR_DAYS = 10;

const areNear = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || Math.abs(a - b) <= NEAR_DAYS;

const isPlanned = ({ status }: TellingDigest): boolean => status === 'planned' || status === 'called for';

/** Named people on both sides, and on each side one whom the other has not: two talks, two appointments. */
export function areOtherPeople(a: ResolvedTelling, b: ResolvedTelling): boolean {
  return hasOtherPerson(a.participants, b.participants) && hasOtherPerson(b.participants, a.participants);
}

function hasOtherPerson(mine: readonly EntityId[], theirs: readonly EntityId[]): boolean {
  for (const one of mine) if (isPerson(one) && !theirs.includes(one)) return true;
  return false;
}

function countShared(mine: readonly EntityId[], theirs: readonly EntityId[]): number {
  let shared = 0;
  for (const one of mine) if (theirs.includes(one)) shared++;
  return shared;
}

function overlapWithPlace(a: ResolvedTelling, b: ResolvedTelling): number {
  const [mine, theirs] = [withPlace(a), withPlace(b)];
  return share(countShared(mine, theirs), mine.length, theirs.length);
}

const withPlace = ({ participants, place }: ResolvedTelling): readonly EntityId[] =>
  place === undefined || participants.includes(place) ? participants : [...participants, place];

/** Why two tellings are held to be of one event; undefined where they are not. In doubt they are two. */
export function sameEventReason(a: ResolvedTelling, b: ResolvedTelling): string | undefined {
  if (a.telling.type !== b.telling.type) return undefined;
  if (isPlanned(a.telling) !== isPlanned(b.telling) && !(a.telling.isSummary || b.telling.isSummary)) return undefined;
  if ((a.telling.deed === 'journey') !== (b.telling.deed === 'journey')) return undefined;
  const time = timesAgree(a.telling, b.telling);
  if (time === 'different') return undefined;
  const [oneSource, near] = [a.source === b.source, areNear(a.published, b.published)];
  // No rule joins tellings of two sources that are neither of the same days nor of one time.
  if (!oneSource && !near && time !== 'same') return undefined;
  if (areOtherPeople(a, b)) return undefined;
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return undefined;
  const shared = countShared(a.participants, b.participants);
  const likeness: Likeness = {
    time,
    shared,
    overlap: share(shared, a.participants.length, b.participants.length),
    overlapThere: a.telling.isSummary || b.telling.isSummary ? overlapWithPlace(a, b) : 0,
    words: share(sharedWords(a, b), a.telling.words, b.telling.words),
    placed: a.place !== undefined && a.place === b.place,
    figure: a.telling.numbers.some(number => b.telling.numbers.includes(number)),
    oneSource,
    near,
  };
  return MERGE_RULES.find(rule => rule.test(likeness, a, b))?.name;
}
