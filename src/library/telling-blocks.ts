import { NEAR_DAYS, type ResolvedTelling } from './event-likeness.ts';
import { compareTellings } from './cluster-tellings.ts';
import { withOneMore } from './compact-list.ts';
import { createNumberMap } from './number-map.ts';
import { hashWord } from '../text/hash-word.ts';

/** A telling that notes when it was met. */
export interface Visited extends ResolvedTelling {
  /** The round of comparing in which it was last met. */
  visitedIn: number;
}

/** Which tellings may be of one event: those that share what a rule of merging asks for. */
export interface TellingBlocks<T extends Visited> {
  /** Calls back with those that are there already as `near` does. @param keys the telling's `blockKeys` */
  add(telling: T, keys: readonly number[], visit: (other: T) => void): void;
  remove(telling: T, keys: readonly number[]): void;
  /** Calls back with those to compare with, each once, the telling itself not among them. */
  near(telling: T, keys: readonly number[], visit: (other: T) => void): void;
  /** Tellings whose company is another since this was last asked, because their block grew into a crowd or shrank out of one. */
  takeRegrouped(): Set<T>;
}

/** A block of two tellings or more; most keys lead to one telling only, which then stands for its block. */
interface Block<T> {
  members: readonly T[];
  /** Where the block is a crowd: its members by days. */
  crowd: Crowd<T> | undefined;
}

interface Crowd<T> {
  readonly members: Set<T>;
  readonly parts: Map<string, Part<T>>;
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

export const CROWD_LIMITS: CrowdLimits = { crowd: 40, leaders: 20 };

/** Pairs are made of so many who take part at most. */
const MOST_PAIRED = 6;

/** In a crowd, the leaders are compared with all, all others with the leaders; where it has just become one, none yet: it is about to be regrouped. */
const companyOf = <T>({ members, leaders }: Part<T>, telling: T, crowd: number): ReadonlySet<T> | readonly T[] => {
  if (leaders === undefined) return members.size > crowd ? [] : members;
  return leaders.includes(telling) ? members : leaders;
};

const isBlock = <T extends Visited>(block: T | Block<T>): block is Block<T> => 'crowd' in block;

export function createTellingBlocks<T extends Visited>({ crowd, leaders }: CrowdLimits): TellingBlocks<T> {
  const blocks = createNumberMap<T | Block<T>>();
  let regrouped = new Set<T>();
  const touched = new Set<Part<T>>();
  let rounds = 0;

  const enter = ({ members, parts }: Crowd<T>, telling: T) => {
    members.add(telling);
    for (const name of partsOf(telling)) {
      const part = parts.get(name) ?? { members: new Set(), leaders: undefined };
      parts.set(name, part);
      part.members.add(telling);
      touched.add(part);
    }
  };

  const leave = ({ members, parts }: Crowd<T>, telling: T) => {
    members.delete(telling);
    for (const name of partsOf(telling)) {
      const part = parts.get(name);
      if (part === undefined) continue;
      part.members.delete(telling);
      touched.add(part);
      if (part.members.size === 0) parts.delete(name);
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

  const addTo = (block: Block<T>, telling: T) => {
    if (block.crowd !== undefined) {
      enter(block.crowd, telling);
      return;
    }
    block.members = withOneMore(block.members, telling);
    if (block.members.length <= crowd) return;
    block.crowd = { members: new Set(), parts: new Map() };
    for (const member of block.members) {
      enter(block.crowd, member);
      regrouped.add(member);
    }
    block.members = [];
  };

  const removeFrom = (block: Block<T>, telling: T) => {
    if (block.crowd === undefined) {
      block.members = block.members.filter(member => member !== telling);
      return;
    }
    leave(block.crowd, telling);
    if (block.crowd.members.size > crowd) return;
    for (const part of block.crowd.parts.values()) touched.delete(part);
    block.members = [...block.crowd.members];
    for (const member of block.members) regrouped.add(member);
    block.crowd = undefined;
  };

  /** Visits a telling's company in a block that it is not in yet, or is one of. */
  const visitBlock = (block: T | Block<T>, telling: T, once: (other: T) => void) => {
    if (!isBlock(block)) once(block);
    else if (block.crowd === undefined) for (const other of block.members) once(other);
    else
      for (const name of nearParts(telling)) {
        const part = block.crowd.parts.get(name);
        if (part !== undefined) companyOf(part, telling, crowd).forEach(once);
      }
  };

  /** Calls back with each other telling of a round once. */
  const visiting = (telling: T, visit: (other: T) => void) => {
    const round = ++rounds;
    return (other: T) => {
      if (other === telling || other.visitedIn === round) return;
      other.visitedIn = round;
      visit(other);
    };
  };

  return {
    add: (telling, keys, visit) => {
      const once = visiting(telling, visit);
      for (const key of keys) {
        const block = blocks.get(key);
        if (block === undefined) {
          blocks.set(key, telling);
          continue;
        }
        visitBlock(block, telling, once);
        if (isBlock(block)) addTo(block, telling);
        else {
          const both: Block<T> = { members: [], crowd: undefined };
          blocks.set(key, both);
          addTo(both, block);
          addTo(both, telling);
        }
      }
    },
    remove: (telling, keys) => {
      regrouped.delete(telling);
      for (const key of keys) {
        const block = blocks.get(key);
        if (block === undefined) continue;
        if (isBlock(block)) removeFrom(block, telling);
        if (block === telling || (isBlock(block) && block.crowd === undefined && block.members.length === 0))
          blocks.delete(key);
      }
    },
    near: (telling, keys, visit) => {
      const once = visiting(telling, visit);
      for (const key of keys) {
        const block = blocks.get(key);
        if (block !== undefined) visitBlock(block, telling, once);
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
export function blockKeys({ source, telling, participants, place }: ResolvedTelling): number[] {
  const type = hashWord(telling.type ?? '');
  const doing = mix(type, hashWord(telling.deed));
  const own = mix(type, hashWord(source));
  const people = participants.map(hashWord);
  const keys: number[] = [];
  const add = (key: number) => {
    if (!keys.includes(key)) keys.push(key);
  };
  for (const person of people) add(mix(mix(own, ONE), person));
  if (place !== undefined) {
    const there = mix(doing, hashWord(place));
    add(mix(mix(own, PLACE), hashWord(place)));
    for (const person of people) add(mix(mix(there, PLACE), person));
    for (const number of telling.numbers) add(mix(mix(there, FIGURE), hashWord(number)));
  }
  // What one did on a stated day: see the rule "same day, deed and words".
  if (telling.time?.length === 10 && !telling.timeInferred)
    for (const person of people) add(mix(mix(mix(doing, DAY), person), hashWord(telling.time)));
  const paired = people.sort((a, b) => a - b).slice(0, MOST_PAIRED);
  for (let i = 0; i < paired.length; i++)
    for (let j = i + 1; j < paired.length; j++) add(mix(mix(mix(type, PAIR), paired[i] ?? 0), paired[j] ?? 0));
  return keys;
}

/** Kinds of keys. */
const [ONE, PLACE, FIGURE, PAIR, DAY] = [1, 2, 3, 4, 5];

/**
 * Joins two numbers to one that V8 keeps as a small integer (30 bits). Of a million keys some hundreds are the same as another one: then tellings are
 * compared in vain, and nothing else.
 */
function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash & 0x3fffffff;
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
