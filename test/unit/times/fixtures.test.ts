import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeTime, timesIn } from './read-text.ts';

const FOLDER = new URL('../../fixtures/times/', import.meta.url);

interface Case {
  readonly published: string | undefined;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Cases are parted by a line of three hyphens: perhaps the source's date, the text, an empty line, the times in their order. */
const casesOf = (file: string): Case[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split(/^---\n/m)
    .map(block => {
      const [head = '', expected = ''] = block.split('\n\n');
      const [, published, text = ''] = /^(?:published: (\S+)\n)?([\s\S]*)$/.exec(head) ?? [];
      return { published, text: text.trim(), expected: expected.split('\n').filter(line => line !== '') };
    });

describe('times in fixtures', () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.txt'))) {
    describe(file, () => {
      for (const { published, text, expected } of casesOf(file)) {
        it(text.slice(0, 80), () => assert.deepEqual(timesIn(text, published).map(describeTime), expected));
      }
    });
  }
});
