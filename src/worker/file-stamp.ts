import type { Stats } from 'node:fs';

/** By what a file is recognised as unchanged without reading it. */
export interface FileStamp {
  readonly size: number;
  readonly modifiedMs: number;
  /** It was changed so shortly before it was read that a further change might not show in its time. */
  readonly isFresh: boolean;
}

/** The coarsest clock of a file system that is in use (FAT's) ticks in two seconds. */
const TICK_MS = 2500;

export const stampOf = ({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>, nowMs: number): FileStamp => ({
  size,
  modifiedMs: mtimeMs,
  isFresh: nowMs - mtimeMs < TICK_MS,
});

/** Whether a file that is stamped now is the same as one that was read once. */
export const isUnchanged = (now: Pick<FileStamp, 'size' | 'modifiedMs'>, then: FileStamp): boolean =>
  !then.isFresh && now.size === then.size && now.modifiedMs === then.modifiedMs;
