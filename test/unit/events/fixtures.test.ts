import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describeEvent, eventsIn } from './read-events.ts';

const FOLDER = new URL('../../fixtures/events/', import.meta.url);

interface Case {
  readonly published: string | undefined;
  readonly text: string;
  readonly expected: readonly string[];
}

/**
 * Cases are parted by a line of three hyphens: perhaps the source's date, the text (a passage a line, headlines behind `# `), an empty line, the
 * tellings in their order; none for a text that tells no event.
 */
const casesOf = (file: string): Case[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split(/^---\n/m)
    .map(block => {
      const [head = '', expected = ''] = block.split('\n\n');
      const [, published, text = ''] = /^(?:published: (\S+)\n)?([\s\S]*)$/.exec(head) ?? [];
      return { published, text: text.trim(), expected: expected.split('\n').filter(line => line !== '') };
    });

describe('events in fixtures', () => {
  for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.txt'))) {
    describe(file, () => {
      for (const { published, text, expected } of casesOf(file)) {
        it(text.slice(0, 80), () => {
          const { events, names } = eventsIn(text, published);
          assert.deepEqual(
            events.map(event => describeEvent(event, names)),
            expected,
          );
        });
      }
    });
  }
});
