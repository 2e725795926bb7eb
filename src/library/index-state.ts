import type { SourceId } from '../model/source.ts';
import { createNumberList, type NumberList } from './number-list.ts';
import { emptyWindow, type PassageWindow } from './passage-window.ts';
import { createSourceRanks } from './source-ranks.ts';
import { createTermDictionary, encodeWords } from './term-dictionary.ts';
import { countIn, createTermLists, placeIn } from './term-lists.ts';

export interface IndexedSource {
  readonly id: SourceId;
  /** Its passages, by their numbers in the index. */
  readonly first: number;
  readonly end: number;
  alive: boolean;
}

/** All passages with their terms, by numbers. */
export interface IndexState {
  readonly dictionary: ReturnType<typeof createTermDictionary>;
  readonly lists: ReturnType<typeof createTermLists>;
  /** Sources by the words of their titles and publishers. */
  readonly titles: ReturnType<typeof createTermLists>;
  readonly sources: IndexedSource[];
  /** The rank of each source in the order of their ids. */
  readonly ranks: () => Uint32Array;
  readonly bySource: Map<SourceId, number>;
  /** For each passage its source's number, and its own number in it. */
  readonly passages: NumberList;
  /** For each passage how many words it has. */
  readonly lengths: NumberList;
  /** Of all passages that are not forgotten. */
  words: number;
  /** Passages of sources that are no more. */
  forgotten: number;
  /** Where queries count: empty between them. */
  readonly window: PassageWindow;
}

export function emptyIndex(): IndexState {
  const sources: IndexedSource[] = [];
  return {
    dictionary: createTermDictionary(),
    lists: createTermLists(),
    titles: createTermLists(),
    sources,
    ranks: createSourceRanks(sources),
    bySource: new Map(),
    passages: createNumberList(),
    lengths: createNumberList(),
    words: 0,
    forgotten: 0,
    window: emptyWindow(),
  };
}

/** The same index with what is alive only. */
export function withoutForgotten(old: IndexState): IndexState {
  const fresh = emptyIndex();
  const renumbered = new Int32Array(old.lengths.length()).fill(-1);
  const sourceNumbers = new Int32Array(old.sources.length).fill(-1);
  old.sources.forEach((source, number) => {
    if (!source.alive) return;
    const first = fresh.lengths.length();
    sourceNumbers[number] = fresh.sources.length;
    for (let i = source.first; i < source.end; i++) {
      renumbered[i] = fresh.lengths.length();
      fresh.passages.push(fresh.sources.length);
      fresh.passages.push(old.passages.at(2 * i + 1));
      fresh.lengths.push(old.lengths.at(i));
    }
    fresh.bySource.set(source.id, fresh.sources.length);
    fresh.sources.push({ id: source.id, first, end: fresh.lengths.length(), alive: true });
  });
  for (let term = 0; term < old.dictionary.size(); term++) {
    const word = encodeWords([old.dictionary.text(term)]);
    const copy = (from: IndexState['lists'], into: IndexState['lists'], numbers: Int32Array) => {
      let number: number | undefined;
      for (const entry of from.entries(term)) {
        const own = numbers[placeIn(entry)] ?? -1;
        if (own < 0) continue;
        number ??= fresh.dictionary.numbers(word)[0] ?? 0;
        into.add(number, own, countIn(entry));
      }
    };
    copy(old.lists, fresh.lists, renumbered);
    copy(old.titles, fresh.titles, sourceNumbers);
  }
  fresh.words = old.words;
  return fresh;
}
