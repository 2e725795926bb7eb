import assert from 'node:assert/strict';
import { describeDate } from '../../../src/library/describe-date.ts';

describe('a date in a reader’s words', () => {
  const WORDS: Readonly<Record<string, string>> = {
    '2025-05-21': '21 May 2025',
    '2024-12': 'Dec 2024',
    '1999': '1999',
    '199': 'the 1990s',
    '19': 'the 20th century',
    '2004-SP': 'spring 2004',
    '2019-Q3': 'third quarter of 2019',
    'XXXX-WXX-5': 'a Friday, year not stated',
    'XXXX-05-06': '6 May, year not stated',
    'XXXX-05-06/XXXX-05-09': '6–9 May, year not stated',
    '2025-05-06/2025-05-09': '6–9 May 2025',
    '2024-12/2025-01': 'Dec 2024–Jan 2025',
    '2025-05-21T14:30': '21 May 2025, 14:30',
    '2025-05-21TMO': 'morning of 21 May 2025',
  };
  for (const [value, words] of Object.entries(WORDS))
    it(`says “${words}” for ${value}`, () => {
      assert.equal(describeDate(value), words);
    });

  it('marks what is inferred', () => {
    assert.equal(describeDate('2024-12', true), 'about Dec 2024');
  });

  for (const value of [undefined, 'P3D', 'PAST_REF', 'rubbish', '2025-13-45', ''])
    it(`says that no date is stated for ${String(value)}`, () => {
      assert.equal(describeDate(value), 'date not stated');
    });
});
