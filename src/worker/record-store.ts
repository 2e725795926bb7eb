import { mkdirSync, readdirSync, unlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Log } from '../base/log.ts';
import type { FileRecord } from './file-record.ts';
import type { FileStamp } from './file-stamp.ts';
import { openSegment, type Frame, type Segment } from './record-segment.ts';

/** A record in the store. */
export interface StoredRecord {
  readonly id: string;
  readonly stamp: FileStamp;
  readonly frame: Frame;
  readonly from: StoredRecords;
}

/** The whole record; undefined where it is damaged. */
export const readRecord = ({ from, frame }: StoredRecord): FileRecord | undefined => from.read(frame);

/** What it takes to read parts of a record. */
export interface PartlyRead {
  readonly frame: Frame;
  readonly from: Pick<StoredRecords, 'readPart'>;
}

export const readRecordPart = ({ from, frame }: PartlyRead, start: number, bytes: number): Uint8Array | undefined =>
  from.readPart(frame, start, bytes);

/** Reads the records of a segment; there is one for all of them. */
export interface StoredRecords {
  readonly segment: Segment;
  /** A whole record; undefined where it is damaged. */
  read(frame: Frame): FileRecord | undefined;
  readPart(frame: Frame, start: number, bytes: number): Uint8Array | undefined;
}

/**
 * The records of a library folder on disk, from session to session. Nothing in it is needed: what is missing, damaged or of another version is made anew, and
 * where the disk is full or may not be written the library goes on without.
 */
export interface RecordStore {
  find(id: string): StoredRecord | undefined;
  put(records: readonly { readonly id: string; readonly stamp: FileStamp; readonly record: FileRecord }[]): void;
  /** Forgets what is not among these, and makes the store small where much of it is forgotten. */
  keepOnly(ids: ReadonlySet<string>): void;
  close(): void;
}

/** A store that holds so many bytes of forgotten records, more than it holds of others, is written anew. */
const MOST_FORGOTTEN_BYTES = 8 * 1024 * 1024;
const MOST_SEGMENTS = 12;
const SEGMENT = /^\d{15}-(\d+)-\d+\.records$/;

/** Opens the store of a folder, and what other windows and sessions have left there. @throws never */
export function openRecordStore(folder: string, log: Log): RecordStore {
  const kept = new Map<string, StoredRecord>();
  const segments = new Set<Segment>();
  let own: StoredRecords | undefined;
  let isWritable = true;

  const attempt = <T>(what: string, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      log.warn(`store: ${what}: ${String(error)}`);
      return undefined;
    }
  };

  const recordsOf = (segment: Segment): StoredRecords => ({
    segment,
    read: frame => attempt('cannot read', () => segment.read(frame)),
    readPart: (frame, start, bytes) => attempt('cannot read', () => segment.readPart(frame, start, bytes)),
  });

  const note = (from: StoredRecords, frame: Frame) => {
    const key = parseKey(frame.key);
    if (key !== undefined) kept.set(key.id, { id: key.id, stamp: key.stamp, frame, from });
  };

  const write = (entries: readonly (readonly [string, Uint8Array])[]): void => {
    if (!isWritable) return;
    const written = attempt('cannot write', () => {
      own ??= recordsOf(openSegment(path.join(folder, segmentName()), 'new'));
      segments.add(own.segment);
      return own.segment.append(entries);
    });
    if (written === undefined) isWritable = false;
    else for (const frame of written) if (own !== undefined) note(own, frame);
  };

  const load = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    utimesSync(folder, new Date(), new Date());
    for (const name of readdirSync(folder).sort()) {
      if (!SEGMENT.test(name)) continue;
      const segment = attempt('cannot open', () => openSegment(path.join(folder, name), 'read'));
      if (segment === undefined) continue;
      segments.add(segment);
      const records = recordsOf(segment);
      for (const frame of segment.frames()) note(records, frame);
    }
  };

  /** Writes what is wanted into one new segment, and removes those that no living window writes. */
  const compact = () => {
    const old = [...segments].filter(segment => segment !== own?.segment && !isInUse(segment.path));
    const moving = [...kept.values()].filter(({ from }) => old.includes(from.segment));
    for (let at = 0; at < moving.length; at += 64)
      write(
        moving.slice(at, at + 64).flatMap((record): (readonly [string, Uint8Array])[] => {
          const value = readRecord(record);
          return value === undefined ? [] : [[record.frame.key, value]];
        }),
      );
    if (!isWritable) return;
    for (const segment of old) {
      for (const [id, record] of kept) if (record.from.segment === segment) kept.delete(id);
      segments.delete(segment);
      segment.close();
      attempt('cannot remove', () => {
        unlinkSync(segment.path);
      });
    }
  };

  attempt('cannot open', load);
  return {
    find: id => kept.get(id),
    put: records => {
      write(records.map(({ id, stamp, record }) => [keyOf(id, stamp), record] as const));
    },
    keepOnly: ids => {
      for (const id of [...kept.keys()]) if (!ids.has(id)) kept.delete(id);
      let wanted = 0;
      for (const { frame } of kept.values()) wanted += frame.valueBytes + frame.key.length;
      let total = 0;
      for (const segment of segments) total += segment.bytes();
      const forgotten = total - wanted;
      if ((forgotten > MOST_FORGOTTEN_BYTES && forgotten > wanted) || segments.size > MOST_SEGMENTS)
        attempt('cannot be made smaller', compact);
    },
    close: () => {
      for (const segment of segments) attempt('cannot close', () => segment.close());
      segments.clear();
      kept.clear();
    },
  };
}

const keyOf = (id: string, { size, modifiedMs, isFresh }: FileStamp): string =>
  JSON.stringify([id, size, modifiedMs, isFresh ? 1 : 0]);

function parseKey(key: string): { id: string; stamp: FileStamp } | undefined {
  try {
    const parsed: unknown = JSON.parse(key);
    if (!Array.isArray(parsed)) return undefined;
    const [id, size, modifiedMs, fresh] = parsed as unknown[];
    if (typeof id !== 'string' || typeof size !== 'number' || typeof modifiedMs !== 'number') return undefined;
    return { id, stamp: { size, modifiedMs, isFresh: fresh !== 0 } };
  } catch {
    return undefined;
  }
}

let made = 0;

/** Names sort by time; the process that writes a segment is in its name. */
const segmentName = (): string =>
  `${String(Date.now()).padStart(15, '0')}-${process.pid}-${threadId * 1000 + made++}.records`;

/** Whether another living process may be writing the segment. */
function isInUse(file: string): boolean {
  const pid = Number(SEGMENT.exec(path.basename(file))?.[1]);
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
