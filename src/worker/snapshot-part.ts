import type { KeptLibrary } from '../library/create-library.ts';
import type { FileDigest } from '../library/digest-file.ts';
import type { GivenDetails } from '../library/given-details.ts';
import type { FileId } from '../model/source.ts';
import { decodeDigests, encodeDigests, type EncodedDigests } from './digest-codec.ts';
import { headOf, makeDigest, type SourceHead } from './file-record.ts';
import type { SharedStrings } from './shared-strings.ts';

/** Some hundred files of a library as columns, with all that their sources name and tell. */
export interface SnapshotPart extends EncodedDigests {
  readonly files: readonly FileDigest['file'][];
  /** How many sources each file has. */
  readonly sources: ArrayLike<number>;
  readonly heads: readonly SourceHead[];
  readonly given: readonly GivenDetails[];
  /** The places of all sources of which they take 16 bits, and of those of which they take 32; how many each source has, and of which. */
  readonly narrow: Uint16Array;
  readonly wide: Uint32Array;
  readonly lengths: ArrayLike<number>;
  readonly isWide: ArrayLike<number>;
}

export function encodePart(files: KeptLibrary['files']): SnapshotPart {
  const sources = files.flatMap(file => file.sources);
  const { numbers, common, unique } = encodeDigests(sources);
  const places = sources.map(source => source.places);
  return {
    files: files.map(({ file }) => file),
    sources: Uint32Array.from(files, file => file.sources.length),
    heads: sources.map(headOf),
    given: files.flatMap(({ given }) => given),
    narrow: Uint16Array.from(places.filter(own => own instanceof Uint16Array).flatMap(own => [...own])),
    wide: Uint32Array.from(places.filter(own => own instanceof Uint32Array).flatMap(own => [...own])),
    lengths: Uint32Array.from(places, own => own.length),
    isWide: Uint8Array.from(places, own => (own instanceof Uint32Array ? 1 : 0)),
    numbers: Array.from(numbers).some(number => number > 0xffff)
      ? Uint32Array.from(numbers)
      : Uint16Array.from(numbers),
    common,
    unique,
  };
}

/** @throws where there is less than was written */
export function* decodePart(
  part: SnapshotPart,
  shared: SharedStrings,
  pathOf: (id: FileId) => string | undefined,
): Generator<KeptLibrary['files'][number]> {
  const { files, sources, heads, given, narrow, wide, lengths, isWide } = part;
  const named = decodeDigests(heads.length, part, shared);
  let [narrowAt, wideAt] = [0, 0];
  const digests = heads.map((head, i) => {
    const length = lengths[i] ?? 0;
    const places =
      isWide[i] === 1 ? wide.subarray(wideAt, (wideAt += length)) : narrow.subarray(narrowAt, (narrowAt += length));
    const { entities, tellings } = named[i] ?? { entities: [], tellings: [] };
    return makeDigest(head, entities, tellings, places);
  });
  let at = 0;
  for (const [i, file] of files.entries()) {
    const end = at + (sources[i] ?? 0);
    yield { file, sources: digests.slice(at, end), filePath: pathOf(file.id), given: given.slice(at, end) };
    at = end;
  }
}
