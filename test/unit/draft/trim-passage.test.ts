import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactWordsOf, trimmedTo, wordsOf, type CitedPassage } from '../../../src/draft/cited-passage.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { cite, passageOf } from './cite.ts';

const WORDS = 'The port is shut. No ship may leave. Pilots are on strike. Talks go on.';

/** A passage with its sentences told apart. */
function withSentences(words: string): CitedPassage {
  const passage = passageOf(words);
  const { hit } = passage;
  const sentences = splitSentences(words, { start: 0, end: words.length }).map(({ start, end }) => ({
    start: start + hit.start,
    end: end + hit.start,
  }));
  return { ...passage, hit: { ...hit, sentences } };
}

/** The words that are left of the passage when some sentences, by their numbers from 1, are wanted. */
function trimmed(...numbers: number[]): CitedPassage {
  const passage = withSentences(WORDS);
  return trimmedTo(
    passage,
    numbers.flatMap(number => passage.hit.sentences[number - 1] ?? []),
  );
}

const insert = (passage: CitedPassage, style: 'footnote' | 'blockquote'): string =>
  applyEdits('So: ', cite({ text: 'So: ', cursors: [{ start: 4, end: 4 }], passages: [passage], style }).edits);

describe('a passage of which some sentences are wanted', () => {
  it('is quoted without the sentences before and behind them, which is not marked', () => {
    assert.equal(wordsOf(trimmed(2)), 'No ship may leave.');
    assert.equal(wordsOf(trimmed(2, 3)), 'No ship may leave. Pilots are on strike.');
    assert.equal(wordsOf(trimmed(1, 2, 3, 4)), WORDS);
  });

  it('has what is left out between others marked, in whatever order they are chosen', () => {
    assert.equal(wordsOf(trimmed(3, 1)), 'The port is shut. […] Pilots are on strike.');
    assert.equal(wordsOf(trimmed(1, 3, 4)), 'The port is shut. […] Pilots are on strike. Talks go on.');
  });

  it('is marked so in the draft, without an escape', () => {
    const words = 'The port is shut. […] Pilots are on strike.';
    assert.ok(insert(trimmed(1, 3), 'footnote').startsWith(`So: “${words}”[^`));
    assert.ok(insert(trimmed(1, 3), 'blockquote').includes(`> ${words}\n`));
  });

  it('keeps an anchor that stands verbatim in the source', () => {
    const passage = trimmed(1, 3);
    assert.ok(WORDS.includes(exactWordsOf(passage)));
    assert.equal(exactWordsOf(passage), 'The port is shut. No ship may leave. Pilots are on strike.');
  });

  it('is made of its own sentences only, in their order, whichever are chosen', () => {
    const sentences = WORDS.split(/(?<=\.) /);
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4], { minLength: 1 }), numbers => {
        const words = wordsOf(trimmed(...numbers));
        assert.equal(words.replaceAll(' […]', ''), numbers.map(number => sentences[number - 1]).join(' '));
      }),
    );
  });
});
