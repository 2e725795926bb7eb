import { NEAR_DAYS, type ResolvedTelling } from './event-likeness.ts';
import { compareTellings } from './cluster-tellings.ts';

/** A telling with the keys of its blocks. */
export interface Keyed extends ResolvedTelling {
  readonly keys: readonly number[];
  /** The round of comparing in which it was last met. */
  visitedIn: number;
}

/** Which tellings may be of one event: those that share what a rule of merging asks for. */
export interface TellingBlocks<T extends Keyed> {
  add(telling: T): void;
  remove(telling: T): void;
  /** Calls back with those to compare with, each once, the telling itself not among them. */
  near(telling: T, visit: (other: T) => void): void;
  /** Tellings whose company is another since this was last asked, because their block grew into a crowd or shrank out of one. */
  takeRegrouped(): Set<T>;
}

interface Block<T> {
  readonly members: Set<T>;
  /** By days, where the block is a crowd. */
  parts: Map<string, Part<T>> | undefined;
}

interface Part<T> {
  readonly members: Set<T>;
  /** The fullest, where the part is a crowd itself. */
  leaders: readonly T[] | undefined;
}

/** When tellings that are alike are too many to be compared with each other. */
export interface CrowdLimits {
  /** More tellings that share names, place and deed say no longer which event is meant: then only those of the same days are compared. */
  readonly crowd: number;
  /** Of a crowd even on one day, each is compared with so many of the fullest only. */
  readonly leaders: number;
}

export const CROWD_LIMITS: CrowdLimits = { crowd: 100, leaders: 30 };

/** Pairs are made of so many who take part at most. */
const MOST_PAIRED = 6;

/** In a crowd, the leaders are compared with all, all others with the leaders. */
const companyOf = <T>({ members, leaders }: Part<T>, telling: T): ReadonlySet<T> | readonly T[] =>
  leaders === undefined || leaders.includes(telling) ? members : leaders;

export function createTellingBlocks<T extends Keyed>({ crowd, leaders }: CrowdLimits): TellingBlocks<T> {
  const blocks = new Map<number, Block<T>>();
  let regrouped = new Set<T>();
  const touched = new Set<Part<T>>();
  let rounds = 0;

  const enter = (parts: Map<string, Part<T>>, telling: T) => {
    for (const name of partsOf(telling)) {
      const part = parts.get(name) ?? { members: new Set(), leaders: undefined };
      parts.set(name, part);
      part.members.add(telling);
      touched.add(part);
    }
  };

  /** Where other tellings lead now, all of the part are compared anew. */
  const settleLeaders = (part: Part<T>) => {
    const before = part.leaders;
    part.leaders = part.members.size <= crowd ? undefined : [...part.members].sort(compareTellings).slice(0, leaders);
    if (before?.length === part.leaders?.length && before?.every((leader, i) => leader === part.leaders?.[i]) !== false)
      return;
    for (const member of part.members) regrouped.add(member);
  };

  const regroup = ({ members }: Block<T>) => {
    for (const member of members) regrouped.add(member);
  };

  return {
    add: telling => {
      for (const key of telling.keys) {
        const block: Block<T> = blocks.get(key) ?? { members: new Set(), parts: undefined };
        blocks.set(key, block);
        block.members.add(telling);
        if (block.parts !== undefined) enter(block.parts, telling);
        else if (block.members.size > crowd) {
          block.parts = new Map();
          for (const member of block.members) enter(block.parts, member);
          regroup(block);
        }
      }
    },
    remove: telling => {
      regrouped.delete(telling);
      for (const key of telling.keys) {
        const block = blocks.get(key);
        if (block === undefined) continue;
        block.members.delete(telling);
        if (block.members.size === 0) blocks.delete(key);
        if (block.parts === undefined) continue;
        for (const name of partsOf(telling)) {
          const part = block.parts.get(name);
          part?.members.delete(telling);
          if (part !== undefined) touched.add(part);
          if (part?.members.size === 0) block.parts.delete(name);
        }
        if (block.members.size > crowd) continue;
        for (const part of block.parts.values()) touched.delete(part);
        block.parts = undefined;
        regroup(block);
      }
    },
    near: (telling, visit) => {
      const round = ++rounds;
      const once = (other: T) => {
        if (other === telling || other.visitedIn === round) return;
        other.visitedIn = round;
        visit(other);
      };
      for (const key of telling.keys) {
        const block = blocks.get(key);
        if (block === undefined || block.members.size < 2) continue;
        if (block.parts === undefined) block.members.forEach(once);
        else
          for (const name of nearParts(telling)) {
            const part = block.parts.get(name);
            if (part !== undefined) companyOf(part, telling).forEach(once);
          }
      }
    },
    takeRegrouped: () => {
      for (const part of touched) settleLeaders(part);
      touched.clear();
      const taken = regrouped;
      regrouped = new Set();
      return taken;
    },
  };
}

/** What each rule of merging asks two tellings to share; see merge-rules.ts. */
export function blockKeys({ source, telling, participants, place, deed, figures }: ResolvedTelling): number[] {
  const type = telling.type ?? '';
  const at = place === undefined ? '' : `@${place}`;
  const keys = participants.map(id => `one|${source}|${type}|${id}`);
  if (place !== undefined) {
    keys.push(`one|${source}|${type}|${at}`);
    for (const id of participants) keys.push(`place|${type}|${deed}|${at}|${id}`);
    for (const figure of figures) keys.push(`figure|${type}|${deed}|${at}|${figure}`);
  }
  const paired = [...participants].sort().slice(0, MOST_PAIRED);
  paired.forEach((one, i) => {
    for (const other of paired.slice(i + 1)) keys.push(`pair|${type}|${one}|${other}`);
  });
  return [...new Set(keys.map(hashKey))];
}

/** 52 bits: an exact number, and no two of some millions of keys are likely to be the same. */
function hashKey(key: string): number {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 0x100000 + ((b >>> 8) & 0xfffff);
}

const bucketOf = (day: number): number => Math.floor(day / NEAR_DAYS);

const timeOf = ({ telling }: ResolvedTelling): string[] => (telling.time === undefined ? [] : [`time ${telling.time}`]);

const partsOf = (telling: ResolvedTelling): string[] => [
  telling.published === undefined ? 'undated' : `days ${bucketOf(telling.published)}`,
  ...timeOf(telling),
];

const nearParts = (telling: ResolvedTelling): string[] => {
  const { published } = telling;
  const days = published === undefined ? [] : [-1, 0, 1].map(by => `days ${bucketOf(published) + by}`);
  return [...(published === undefined ? ['undated'] : days), ...timeOf(telling)];
};
