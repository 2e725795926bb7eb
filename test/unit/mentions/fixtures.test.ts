import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readNames } from './read-names.ts';

const FOLDER = new URL('../../fixtures/mentions/', import.meta.url);
const SCORED = new Set(['PER', 'ORG', 'LOC']);

/** Cases are parted by a line of three hyphens; the expected names follow the last empty line. */
const casesOf = (file: string): { text: string; expected: string[] }[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split(/^---\n/m)
    .map(block => {
      const expected = [...block.matchAll(/^(?:PER|ORG|LOC) .+$/gm)].map(([line]) => line);
      return { text: block.replace(/^(?:PER|ORG|LOC) .+$/gm, '').trim(), expected };
    });

describe('names in fixtures', () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.txt'))) {
    describe(file, () => {
      for (const { text, expected } of casesOf(file)) {
        it(text.slice(0, 80), () => {
          const found = readNames(text).flatMap(({ names }) => names.mentions.filter(({ type }) => SCORED.has(type)));
          assert.deepEqual(
            found.map(({ type, text: own }) => `${type} ${own}`),
            expected,
          );
        });
      }
    });
  }
});
