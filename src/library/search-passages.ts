import MiniSearch, { type Options } from 'minisearch';
import type { SourceId } from '../model/source.ts';
import { foldText } from '../text/fold-char.ts';
import { fold } from '../text/fold.ts';

interface Indexed {
  /** Source id, a slash-free mark, index of the passage. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

/** How passages are indexed and searched: the one place for MiniSearch's options. */
const SEARCH_OPTIONS: Options<Indexed> = {
  fields: ['text', 'title', 'publisher'],
  idField: 'id',
  tokenize: text => text.match(WORD) ?? [],
  processTerm: term => foldText(term).replace(/'s$/, '') || null,
  searchOptions: {
    boost: { text: 2, title: 1, publisher: 1 },
    prefix: (_term, i, terms) => i === terms.length - 1,
    fuzzy: term => (term.length > 4 ? 0.2 : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
    combineWith: 'OR',
  },
};

/** More candidates than are shown, so that phrases can be checked and whole-query hits come first. */
const CANDIDATES = 400;

export interface PassageIndex {
  put(
    source: SourceId,
    title: string,
    publisher: string,
    passages: readonly { readonly text: string; readonly kind: string }[],
  ): void;
  remove(source: SourceId): void;
  /** Passages by source and number, the best first, with the words they were found by. */
  search(
    query: string,
    limit: number,
    textOf: (source: SourceId, passage: number) => string,
  ): { source: SourceId; passage: number; score: number; terms: string[] }[];
}

/** Full-text search over passages. */
export function createPassageIndex(): PassageIndex {
  const index = new MiniSearch<Indexed>(SEARCH_OPTIONS);
  const ids = new Map<SourceId, string[]>();
  const remove = (source: SourceId) => {
    for (const id of ids.get(source) ?? []) index.discard(id);
    ids.delete(source);
  };
  return {
    remove,
    put: (source, title, publisher, passages) => {
      remove(source);
      const added = passages.flatMap(({ text, kind }, i) =>
        kind === 'headline' ? [] : [{ id: `${source}\u0000${i}`, text, title, publisher }],
      );
      index.addAll(added);
      ids.set(
        source,
        added.map(({ id }) => id),
      );
    },
    search: (query, limit, textOf) => {
      const phrases = phrasesOf(query);
      const words = query.replaceAll('"', ' ');
      if ((words.match(WORD) ?? []).length === 0) return [];
      const terms = new Set((words.match(WORD) ?? []).map(foldText));
      const hits = index.search(words).slice(0, phrases.length > 0 ? Infinity : CANDIDATES);
      const found: { source: SourceId; passage: number; score: number; terms: string[] }[] = [];
      for (const hit of hits) {
        const [source = '', passage = '0'] = String(hit.id).split('\u0000');
        if (phrases.length > 0) {
          const text = fold(textOf(source, Number(passage))).text;
          if (!phrases.every(phrase => text.includes(phrase))) continue;
        }
        // A passage that has every word of the query comes before one that has some of them often.
        const whole = hit.queryTerms.length >= terms.size ? 2 : 1;
        found.push({ source, passage: Number(passage), score: hit.score * whole, terms: hit.terms });
        if (found.length >= CANDIDATES) break;
      }
      return found
        .sort(
          (a, b) => b.score - a.score || (a.source < b.source ? -1 : a.source > b.source ? 1 : a.passage - b.passage),
        )
        .slice(0, limit);
    },
  };
}

/** What stands in double quotes must stand together, up to folding. */
const phrasesOf = (query: string): string[] =>
  [...query.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(match => fold(match[1] ?? '').text.trim())
    .filter(phrase => phrase !== '');
