import type { EventStatus, EventType, EntityType, Figure, Role } from '../model/annotations.ts';
import type { EntityDigest, SourceDigest } from '../library/source-digest.ts';
import type { TellingDigest } from '../library/telling-digest.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What a source names and tells, as numbers and strings, of which objects of one shape are made: those that JSON gives have shapes without number. */
export interface EncodedDigests {
  readonly numbers: ArrayLike<number>;
  /** Names and other words that come again in many sources; each once. A number of the digests is the place of one here, and 1. */
  readonly common: readonly string[];
  /** Headlines and what else is said once, in the order in which it is read. */
  readonly unique: readonly string[];
}

type Named = Pick<SourceDigest, 'entities' | 'tellings'>;

export function encodeDigests(sources: readonly Named[]): EncodedDigests {
  const numbers: number[] = [];
  const common = new Map<string, number>();
  const unique: string[] = [];
  const text = (word: string | undefined) => {
    if (word === undefined) numbers.push(0);
    else {
      if (!common.has(word)) common.set(word, common.size + 1);
      numbers.push(common.get(word) ?? 0);
    }
  };
  const list = <T>(all: readonly T[], write: (one: T) => void) => {
    numbers.push(all.length);
    all.forEach(write);
  };
  for (const { entities, tellings } of sources) {
    list(entities, one => {
      text(one.name);
      text(one.type);
      numbers.push((one.sure ? 1 : 0) + (one.here ? 2 : 0), one.mentions, one.demonyms, one.placesAt);
      for (const words of [one.aliases, one.introduced, one.reasons]) list(words, text);
      list(one.roles, role => {
        text(role.text);
        numbers.push(role.start, role.end);
      });
    });
    list(tellings, one => {
      unique.push(one.headline, one.evidenceHash);
      for (const word of [one.type, one.time, one.earliest, one.latest, one.status, one.rule, one.deed]) text(word);
      numbers.push(one.start, one.end, one.triggerStart, (one.timeInferred ? 1 : 0) + (one.isSummary ? 2 : 0));
      numbers.push((one.place ?? -1) + 1, one.passage + 1, one.participants, one.words, one.placesAt);
      list(one.numbers, text);
      list(one.figures, figure => {
        text(figure.text);
        numbers.push(figure.start, figure.end, (figure.claimedBy ?? -1) + 1);
      });
    });
  }
  return { numbers, common: [...common.keys()], unique };
}

/** @throws where there is less than was written */
export function decodeDigests(
  count: number,
  { numbers, common, unique }: { numbers: ArrayLike<number>; common: readonly string[]; unique: readonly string[] },
  shared: SharedStrings,
): Named[] {
  const words = common.map(word => shared.one(word));
  let [at, next] = [0, 0];
  const number = (): number => {
    const value = numbers[at++];
    if (value === undefined) throw new Error('a record that ends too early');
    return value;
  };
  const optional = (): string | undefined => words[number() - 1];
  const text = (): string => optional() ?? '';
  const own = (): string => unique[next++] ?? '';
  /** Made as long as it is to be: a list that grows keeps room to spare. */
  const listOf = <T>(length: number, read: () => T): readonly T[] => {
    const all = new Array<T>(length);
    for (let i = 0; i < length; i++) all[i] = read();
    return all;
  };
  const list = <T>(read: () => T): readonly T[] => {
    const length = number();
    if (length > numbers.length + unique.length) throw new Error('a record with a list that is too long');
    return length === 0 ? NONE : listOf(length, read);
  };
  const texts = (): readonly string[] => {
    const length = number();
    if (length > numbers.length) throw new Error('a record with a list that is too long');
    return length === 0 ? NONE : length === 1 ? shared.alone(text()) : listOf(length, text);
  };
  const role = (): Role => ({ text: text(), start: number(), end: number() });
  const figure = (): Figure => {
    const [words, start, end, claimedBy] = [text(), number(), number(), number()];
    return { text: words, start, end, ...(claimedBy === 0 ? {} : { claimedBy: claimedBy - 1 }) };
  };
  const entity = (): EntityDigest => {
    const [name, type, flags] = [text(), text() as EntityType, number()];
    return {
      name,
      type,
      sure: (flags & 1) === 1,
      here: (flags & 2) === 2,
      mentions: number(),
      demonyms: number(),
      placesAt: number(),
      aliases: texts(),
      introduced: texts(),
      reasons: texts(),
      roles: list(role),
    };
  };
  const telling = (): TellingDigest => {
    const [headline, evidenceHash] = [own(), own()];
    const [type, time, earliest, latest] = [optional(), optional(), optional(), optional()];
    const [status, rule, deed] = [text() as EventStatus, text(), text()];
    const [start, end, triggerStart, flags, place] = [number(), number(), number(), number(), number()];
    return {
      start,
      end,
      type: type as EventType | undefined,
      headline,
      triggerStart,
      time,
      earliest,
      latest,
      timeInferred: (flags & 1) === 1,
      place: place === 0 ? undefined : place - 1,
      status,
      rule,
      deed,
      isSummary: (flags & 2) === 2,
      evidenceHash,
      passage: number() - 1,
      participants: number(),
      words: number(),
      placesAt: number(),
      numbers: texts(),
      figures: list(figure),
    };
  };
  return Array.from({ length: count }, () => ({ entities: list(entity), tellings: list(telling) }));
}

const NONE: readonly never[] = [];
