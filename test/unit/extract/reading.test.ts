import assert from 'node:assert/strict';
import { MOST_READ, readSource } from '../../../src/extract/reading.ts';
import { readSources } from '../../../src/text/read-sources.ts';

const wordsIn = (text: string): string[] => {
  const [source] = readSources('long.txt', 'long.txt', text);
  assert.ok(source);
  return readSource(text, source).sentences.flatMap(({ tokens }) => tokens.map(token => token.text));
};

describe('a source prepared for reading', () => {
  it('has every word of a passage as long as a novel', () => {
    const words = wordsIn(`It began in Lima. ${'The rain fell. '.repeat(60_000)}It ended in Quito.`);
    assert.ok(words.includes('Lima'));
    assert.ok(words.includes('Quito'));
  });

  it('has the beginning only of a passage that is no prose', () => {
    const words = wordsIn(`It began in Lima. ${'The rain fell. '.repeat(MOST_READ / 10)}It ended in Quito.`);
    assert.ok(words.includes('Lima'));
    assert.ok(!words.includes('Quito'));
  });

  it('has the words of every passage behind such a one', () => {
    const text = `${'The rain fell. '.repeat(MOST_READ / 10)}\n\nIt ended in Quito, and the boats went home.\n`;
    assert.ok(wordsIn(text).includes('Quito'));
  });
});
