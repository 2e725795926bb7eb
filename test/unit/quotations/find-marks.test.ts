import assert from 'node:assert/strict';
import { findQuoted } from '../../../src/extract/quotations/find-marks.ts';

const quotedIn = (text: string): string[] =>
  findQuoted(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('findQuoted', () => {
  const APOSTROPHES = [
    'The players’ union met the owners’ lawyers in ’96.',
    "The players' union met the owners' lawyers in '96.",
    'Rock ’n’ roll came late to Perth, and didn’t stay.',
    "Rock 'n' roll came late to Perth, and didn't stay.",
    'Tell ’em it’s six o’clock.',
    '’Twas the night of the miners’ ball.',
    'Jack O’Brien’s and the boys’ boats',
    'a house 12’ wide and 9’ high',
  ];
  for (const text of APOSTROPHES)
    it(`takes no apostrophe for a mark: ${text}`, () => assert.deepEqual(quotedIn(text), []));

  const QUOTED: readonly (readonly [text: string, ...quoted: string[]])[] = [
    ['‘The players’ union won’t pay,’ he said.', 'The players’ union won’t pay,'],
    ["'The players' union won't pay,' he said.", "The players' union won't pay,"],
    ['‘It’s the ’90s again,’ she said. ‘Isn’t it?’', 'It’s the ’90s again,', 'Isn’t it?'],
    ['He called it ‘a farce’ and the miners’ hall ‘a ruin’.', 'a farce', 'a ruin'],
    ['“He said ‘no’ and left,” she said.', 'He said ‘no’ and left,'],
    ['‘He said “no” and left,’ she said.', 'He said “no” and left,'],
    ['“One “two” three” four', 'One “two” three'],
    ['"One," he said, "two."', 'One,', 'two.'],
    ['(“In brackets”)', 'In brackets'],
    ['the US-“led” force', 'led'],
    ['“No end in sight', 'No end in sight'],
    ['A word “no end in sight'],
    ['He said: “No end in sight', 'No end in sight'],
    ['“” "" ‘’ «»'],
  ];
  for (const [text, ...quoted] of QUOTED)
    it(`finds the words between marks: ${text}`, () => assert.deepEqual(quotedIn(text), quoted));

  it('knows the marks that a quotation stands between', () => {
    const [only] = findQuoted('Say « yes » now', { start: 0, end: 15 });
    assert.deepEqual(only, { start: 6, end: 9, outer: { start: 4, end: 11 }, open: false });
  });
});
