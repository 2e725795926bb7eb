import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeQuotation, quotationsIn } from './read-quotations.ts';

const FOLDER = new URL('../../fixtures/quotations/', import.meta.url);
const EXPECTED = /^“.*” — .+ \(.+\) (?:direct|indirect)$/gm;

/** Cases are parted by a line of three hyphens; the expected quotations follow the last empty line, none where nothing is quoted. */
const casesOf = (file: string): { text: string; expected: string[] }[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split(/^---\n/m)
    .map(block => ({
      text: block.replace(EXPECTED, '').trim(),
      expected: [...block.matchAll(EXPECTED)].map(([line]) => line),
    }));

describe('quotations in fixtures', () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.txt'))) {
    describe(file, () => {
      for (const { text, expected } of casesOf(file)) {
        it(text.slice(0, 80), () => {
          assert.deepEqual(quotationsIn(text).map(describeQuotation), expected);
        });
      }
    });
  }
});
