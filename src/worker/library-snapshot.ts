import { readdirSync, renameSync, statSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { KeptLibrary } from '../library/create-library.ts';
import type { IndexColumns } from '../library/index-columns.ts';
import type { EntityColumns } from '../library/entity-columns.ts';
import type { EventColumns } from '../library/event-columns.ts';
import type { FileId } from '../model/source.ts';
import { decodeColumns, encodeColumns } from './columns.ts';
import type { TextPlace } from './file-record.ts';
import type { FileStamp } from './file-stamp.ts';
import { openSegment, type Segment } from './record-segment.ts';
import { createSharedStrings } from './shared-strings.ts';
import { decodePart, encodePart, type SnapshotPart } from './snapshot-part.ts';

/**
 * A whole library as it was merged, on disk: a segment of these frames, each of columns.
 *
 *     files: the ids of all files, their stamps (three numbers each) and where their texts stand in their records (three numbers each)
 *     part 0, part 1 …: some hundred files each, with their sources
 *     entities, events, index: what is merged of them
 *     end: how many parts there are
 *
 * It is written beside its place and moved there when it is whole. A session that opens it need not merge anything that has not changed.
 */
export interface LibrarySnapshot {
  /** @throws where it is damaged */
  files(): readonly SnapshotFile[];
  /** All that it holds; `pause` is awaited between its parts. @throws where it is damaged */
  load(pathOf: (id: FileId) => string | undefined, pause: () => Promise<void>): Promise<KeptLibrary>;
  close(): void;
}

/** A file in a snapshot, as it was when it was read. */
export interface SnapshotFile {
  readonly id: FileId;
  readonly stamp: FileStamp;
  readonly place: TextPlace;
}

const FILES_AT_ONCE = 500;
/** What a process that was killed left behind half-written. */
const LEFT_BEHIND_MS = 3_600_000;

/** Opens a snapshot; undefined where there is none that is whole. @throws where the file cannot be read */
export function openSnapshot(file: string): LibrarySnapshot | undefined {
  const segment = openSegment(file, 'read');
  const frames = new Map(segment.frames().map(frame => [frame.key, frame]));
  const columns = (key: string): Record<string, unknown> => {
    const frame = frames.get(key);
    const bytes = frame && segment.read(frame);
    if (bytes === undefined) throw new Error(`its frame ${key} is damaged`);
    return decodeColumns(bytes);
  };
  if (!frames.has('end')) {
    segment.close();
    return undefined;
  }
  return {
    files: () => {
      const { ids, stamps, texts } = columns('files') as unknown as ListedFiles;
      return ids.map((id, i) => ({
        id,
        stamp: { size: stamps[3 * i] ?? 0, modifiedMs: stamps[3 * i + 1] ?? 0, isFresh: stamps[3 * i + 2] !== 0 },
        place: { start: texts[3 * i] ?? 0, bytes: texts[3 * i + 1] ?? 0, wide: texts[3 * i + 2] === 1 },
      }));
    },
    load: async (pathOf, pause) => {
      const shared = createSharedStrings();
      const files: KeptLibrary['files'][number][] = [];
      const { parts } = columns('end') as unknown as { parts: number };
      for (let i = 0; i < parts; i++) {
        for (const one of decodePart(columns(`part ${i}`) as unknown as SnapshotPart, shared, pathOf)) files.push(one);
        await pause();
      }
      return {
        files,
        merged: {
          entities: columns('entities') as unknown as EntityColumns,
          events: columns('events') as unknown as EventColumns,
        },
        index: columns('index') as unknown as IndexColumns,
      };
    },
    close: () => {
      segment.close();
    },
  };
}

interface ListedFiles {
  readonly ids: readonly FileId[];
  readonly stamps: Float64Array;
  readonly texts: Uint32Array;
}

/**
 * Writes a snapshot part by part; `pause` is awaited in between, and says whether what is written still holds: else nothing is left of it.
 * @param listed the library's files in its order
 * @returns whether it was written
 * @throws where it cannot be written, as on a full disk
 */
export async function writeSnapshot(
  file: string,
  listed: readonly SnapshotFile[],
  kept: KeptLibrary,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  removeLeftBehind(file);
  const unfinished = `${file}.${process.pid}.${Date.now()}.part`;
  const segment = openSegment(unfinished, 'new');
  let isWhole = false;
  try {
    isWhole = await writeFrames(segment, listed, kept, pause);
  } finally {
    segment.close();
    if (!isWhole) unlinkSync(unfinished);
  }
  if (isWhole) renameSync(unfinished, file);
  return isWhole;
}

async function writeFrames(
  segment: Segment,
  listed: readonly SnapshotFile[],
  { files, merged, index }: KeptLibrary,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  const write = (key: string, columns: object) => {
    segment.append([[key, encodeColumns({ ...columns })]]);
    return pause();
  };
  const ids = {
    ids: listed.map(({ id }) => id),
    stamps: Float64Array.from(listed.flatMap(({ stamp }) => [stamp.size, stamp.modifiedMs, stamp.isFresh ? 1 : 0])),
    texts: Uint32Array.from(listed.flatMap(({ place }) => [place.start, place.bytes, place.wide ? 1 : 0])),
  } satisfies ListedFiles;
  if (!(await write('files', ids))) return false;
  if (!(await write('entities', merged.entities))) return false;
  if (!(await write('events', merged.events))) return false;
  if (!(await write('index', index))) return false;
  let parts = 0;
  for (let at = 0; at < files.length; at += FILES_AT_ONCE)
    if (!(await write(`part ${parts++}`, encodePart(files.slice(at, at + FILES_AT_ONCE))))) return false;
  return write('end', { parts });
}

function removeLeftBehind(file: string): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder)) {
    const own = path.join(folder, name);
    if (name.endsWith('.part') && Date.now() - statSync(own).mtimeMs > LEFT_BEHIND_MS) unlinkSync(own);
  }
}
