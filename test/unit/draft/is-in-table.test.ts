import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isInTable } from '../../../src/draft/is-in-table.ts';

/** Whether the place of the mark lies in a table. */
const at = (marked: string): boolean => isInTable(marked.replace('‸', ''), marked.indexOf('‸'));

describe('a table in a draft', () => {
  for (const marked of [
    '| a | b‸ |\n|---|---|\n',
    '| a | b |\n|---|---|\n| c | ‸ |\n| e | f |\n',
    'a | b\r\n:-: | --\r\nc ‸| d',
    'So.\n\n> | a |\n> |---|\n> | ‸ |\n',
  ])
    it(`is ${JSON.stringify(marked)}`, () => assert.ok(at(marked)));
  for (const marked of [
    '',
    'a ‸',
    'a | b ‸',
    'a | b\n\nc | d ‸',
    'a | b\nc | d‸\n',
    '| a |\n|---|\n| b |\n\nSo ‸it came.',
    '--- | ---‸',
  ])
    it(`is none: ${JSON.stringify(marked)}`, () => assert.ok(!at(marked)));

  it('is looked for in any text, at any place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('|', '-', 'a', '\n', '\r', '\r\n', '>')), fc.nat(20), (parts, offset) => {
        const text = parts.join('');
        assert.equal(typeof isInTable(text, Math.min(offset, text.length)), 'boolean');
      }),
    );
  });
});
