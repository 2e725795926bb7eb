import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { CITATION_STYLES } from '../../../src/draft/citation-style.ts';
import { applyEdits } from '../../../src/draft/place-definitions.ts';
import { cite, passageOf } from './cite.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const START = { text: '', cursors: [{ start: 0, end: 0 }] };

describe('the styles in the README', () => {
  for (const { id } of CITATION_STYLES)
    it(`are what is written into a draft: ${id}`, () => {
      const row = README.split('\n').find(line => line.startsWith(`| \`${id}\` `));
      const examples = [...(row ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).slice(1);
      assert.ok(examples.length > 0);
      const words = ['The pilots will not sail at night.', '“We will not sail at night,” Obi told reporters.'];
      const pages = [
        ...words.map(own => cite({ ...START, style: id, passages: [passageOf(own)] })),
        cite({
          ...START,
          style: id,
          quoting: false,
          passages: [3, 4].map(paragraph => passageOf('The pilots.', undefined, undefined, paragraph)),
        }),
      ].map(({ edits }) => applyEdits('', edits));
      for (const example of examples)
        assert.ok(
          pages.some(page => page.includes(example)),
          example,
        );
    });
});
