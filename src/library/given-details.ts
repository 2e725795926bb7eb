import type { Corrections, StatedDetails } from '../model/corrections.ts';
import type { IsoDate, Source, SourceDetails } from '../model/source.ts';

/** What holds of a source beside what was read from it. */
export interface GivenDetails {
  /** The writer's statements; they win over all else. */
  readonly stated: SourceDetails;
  /** What the writer's bibliographies say; it wins over what was read, and gives way to what is stated. */
  readonly listed: SourceDetails;
}

type Sought = Pick<Source, 'id' | 'hash'>;

/** Finds what the writer gave of a source. */
export type GivenOf = (source: Sought) => GivenDetails;

/** Finds what the writer's statements and bibliographies say of sources; each source is found at one go, however many are given. */
export function indexGiven({ sources, listed = [] }: Corrections): GivenOf {
  const statedOf = indexDetails(sources);
  const listedOf = indexDetails(listed);
  return source => ({ stated: statedOf(source), listed: listedOf(source) });
}

/** The date that a source's times are anchored to: stated, else listed, else read. */
export const anchorOf = ({ stated, listed }: GivenDetails, read: SourceDetails): IsoDate | undefined =>
  stated.published ?? listed.published ?? read.published;

const NOTHING: SourceDetails = {};

/** What a list says of a source: by its id where its text is still the same or known by no other, else by its text's hash, wherever it has moved. */
function indexDetails(list: readonly StatedDetails[]): (source: Sought) => SourceDetails {
  const byBoth = new Map<string, StatedDetails>();
  const byHash = new Map<string, StatedDetails>();
  const byId = new Map<string, StatedDetails>();
  const note = (map: Map<string, StatedDetails>, key: string, entry: StatedDetails) => {
    if (!map.has(key)) map.set(key, entry);
  };
  for (const entry of list) {
    note(byBoth, `${entry.hash}\u0000${entry.source}`, entry);
    note(byHash, entry.hash, entry);
    note(byId, entry.source, entry);
  }
  return ({ id, hash }) => (byBoth.get(`${hash}\u0000${id}`) ?? byHash.get(hash) ?? byId.get(id))?.details ?? NOTHING;
}

const NOTHING_GIVEN: GivenDetails = { stated: NOTHING, listed: NOTHING };

/** What is given of a source, and nothing else of it; where that is nothing, which is so of most, one object for all. */
export const givenIn = (given = NOTHING_GIVEN): GivenDetails =>
  isSameGiven(given, NOTHING_GIVEN) ? NOTHING_GIVEN : { stated: given.stated, listed: given.listed };

export const isSameGiven = (one: GivenDetails | undefined, other: GivenDetails): boolean =>
  JSON.stringify([one?.stated, one?.listed]) === JSON.stringify([other.stated, other.listed]);
