import assert from 'node:assert/strict';
import { parseQuery } from '../../../src/library/parse-query.ts';
import { countTerms, termsOf } from '../../../src/library/passage-terms.ts';
import { WINDOW } from '../../../src/library/passage-window.ts';
import { createPassageIndex } from '../../../src/library/search-passages.ts';

const WORDS = 'harbour ferry pilot mayor treaty lamp orchard signal'.split(' ');

/** Sources of one to five passages, without chance: ids do not ascend, some titles have words that are asked for. */
const SOURCES = Array.from({ length: WINDOW }, (_, i) => ({
  id: `s${(i * 7919) % WINDOW}`,
  title: i % 5 === 0 ? `The ${WORDS[i % 8] ?? ''}` : 'News',
  passages: Array.from({ length: 1 + (i % 5) }, (_passage, j) =>
    [
      ...Array.from({ length: 3 + ((i * 31 + j * 17) % 9) }, (_word, k) => WORDS[(i * (j + 3) + k * k) % 8] ?? ''),
      // A word that whole windows do not have.
      ...(i % 500 === 3 ? ['quay'] : []),
    ].join(' '),
  ),
}));

function indexOf(sources: typeof SOURCES) {
  const index = createPassageIndex();
  for (const { id, title, passages } of sources) {
    const text = passages.join('\n');
    let at = 0;
    const spans = passages.map(passage => {
      const span = { start: at, end: at + passage.length, kind: 'paragraph' as const };
      at += passage.length + 1;
      return span;
    });
    index.put(id, title, '', countTerms(text, spans));
  }
  return index;
}

/** BM25 as it is written down: every passage scored, all of them sorted. */
function scoreAll(sources: typeof SOURCES, words: readonly string[]) {
  const all = sources.flatMap(source =>
    source.passages.map((text, passage) => ({ source, passage, terms: termsOf(text) })),
  );
  const average = all.reduce((sum, { terms }) => sum + terms.length, 0) / all.length;
  const idf = (size: number, of: number) => Math.log(1 + (of - size + 0.5) / (size + 0.5));
  const titles = new Map(sources.map(source => [source, termsOf(source.title)]));
  const passagesWith = new Map(words.map(word => [word, all.filter(({ terms }) => terms.includes(word)).length]));
  const titlesWith = new Map(
    words.map(word => [word, [...titles.values()].filter(terms => terms.includes(word)).length]),
  );
  return all
    .map(({ source, passage, terms }) => {
      let [score, has] = [0, 0];
      for (const word of words) {
        const times = terms.filter(term => term === word).length;
        const isTitled = titles.get(source)?.includes(word) === true;
        if (times > 0)
          score +=
            (idf(passagesWith.get(word) ?? 0, all.length) * 2.2 * times) /
            (times + 1.2 * (0.3 + (0.7 * terms.length) / average));
        if (isTitled) score += 0.5 * idf(titlesWith.get(word) ?? 0, sources.length);
        if (times > 0 || isTitled) has++;
      }
      return { source: source.id, passage, score: has === words.length ? 2 * score : score };
    })
    .filter(({ score }) => score > 0);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-4 * Math.max(1, b);

describe('ranking passages', () => {
  for (const query of ['ferry ', 'harbour treaty ', 'lamp orchard signal ', 'quay signal '])
    it(`gives the best of more passages than are counted at a time: ${query}`, () => {
      const wanted = scoreAll(SOURCES, query.trim().split(' '));
      const scores = wanted.map(({ score }) => score).sort((a, b) => b - a);
      const found = indexOf(SOURCES).search(parseQuery(query), undefined, 300).passages;
      assert.equal(found.length, 300);
      found.forEach(({ source, passage, score }, i) => {
        assert.ok(near(score, scores[i] ?? 0), `${i}: ${score}, not ${scores[i]}`);
        const own = wanted.find(other => other.source === source && other.passage === passage);
        assert.ok(near(score, own?.score ?? 0), `${source} ${passage}: ${score}, not ${own?.score}`);
        const before = found[i - 1];
        if (before?.score === score)
          assert.ok(before.source < source || (before.source === source && before.passage < passage));
      });
    });

  it('leaves out what was removed, and what is not asked for', () => {
    const index = indexOf(SOURCES);
    const [first] = index.search(parseQuery('ferry '), undefined, 1).passages;
    assert.ok(first);
    index.remove(first.source);
    assert.ok(
      index.search(parseQuery('ferry '), undefined, 300).passages.every(({ source }) => source !== first.source),
    );
    const even = index.search(parseQuery('ferry '), (_, passage) => passage % 2 === 0, 300).passages;
    assert.equal(even.length, 300);
    assert.ok(even.every(({ passage }) => passage % 2 === 0));
  });

  it('gives the same again, and to a query with a phrase only what has all words', () => {
    const index = indexOf(SOURCES);
    const ask = () => index.search(parseQuery('"lamp orchard" signal '), undefined, 4000).passages;
    const found = ask();
    assert.ok(found.length > 0);
    assert.deepEqual(ask(), found);
    const has = ({ source, passage }: { source: string; passage: number }, words: readonly string[]) => {
      const own = SOURCES.find(({ id }) => id === source);
      const terms = new Set([...termsOf(own?.passages[passage] ?? ''), ...termsOf(own?.title ?? '')]);
      return words.every(word => terms.has(word));
    };
    for (const words of [
      ['lamp', 'orchard', 'signal'],
      ['quay', 'ferry'],
      ['ferry', 'quay', 'signal'],
    ]) {
      const own = index.search(parseQuery(`"${words.join(' ')}" `), undefined, 9000).passages;
      assert.ok(own.every(one => has(one, words)));
      assert.equal(
        own.length,
        SOURCES.flatMap(({ id, passages }) => passages.filter((_, passage) => has({ source: id, passage }, words)))
          .length,
      );
    }
    assert.deepEqual(index.search(parseQuery('"ferry nowhere" '), undefined, 50).passages, []);
  });
});
