import assert from 'node:assert/strict';
import { tokenize } from '../../../src/text/tokenize.ts';

const tokensOf = (text: string) => tokenize(text, { start: 0, end: text.length });
const textsOf = (text: string): string =>
  tokensOf(text)
    .map(token => token.text)
    .join(' ');
const ofKind = (text: string, kind: string): string[] =>
  tokensOf(text).flatMap(token => (token.kind === kind ? [token.text] : []));

/** Texts, and their tokens with spaces between. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['Jamaat-e-Islah met O’Brien.', 'Jamaat-e-Islah met O’Brien .'],
  ['the U.S.-led, U.N. and AFP-style talks', 'the U.S.-led , U.N. and AFP-style talks'],
  ['Dr. Hale and Lt. Moyle left.', 'Dr. Hale and Lt. Moyle left .'],
  ['It ended in vitamin C.', 'It ended in vitamin C .'],
  ['No. He saw No. 5.', 'No . He saw No. 5 .'],
  ['It cost $268 million, or 45%.', 'It cost $ 268 million , or 45 % .'],
  ['80,000 on 2021-05-18 at 10:30', '80,000 on 2021-05-18 at 10:30'],
  ['3.5, 1990s and the 6th', '3.5 , 1990s and the 6th'],
  ['a 4x4, an F-16 and AT&T', 'a 4x4 , an F-16 and AT&T'],
  ['Fiji’s workers’ pay', 'Fiji ’s workers ’ pay'],
  ["James's boat, Jones' boat", "James 's boat , Jones ' boat"],
  ['‘the boats’ he said', '‘ the boats ’ he said'],
  ["can’t and don't", "can’t and don't"],
  ['closed.The port', 'closed . The port'],
  ['write to x@y.org', 'write to x @ y . org'],
  ['yes—no… maybe', 'yes — no … maybe'],
];

describe('tokenize', () => {
  for (const [text, tokens] of TEXTS) it(text, () => assert.equal(textsOf(text), tokens));

  it('tells words, numbers, marks and possessives apart', () => {
    const text = 'The Taliban’s 46 men, $3.5 each';
    assert.deepEqual(ofKind(text, 'word'), ['The', 'Taliban', 'men', 'each']);
    assert.deepEqual(ofKind(text, 'number'), ['46', '3.5']);
    assert.deepEqual(ofKind(text, 'mark'), [',', '$']);
    assert.deepEqual(ofKind(text, 'possessive'), ['’s']);
  });

  it('takes a possessive that stands apart for one, and a closing mark for a mark', () => {
    assert.deepEqual(ofKind("Togo 's army and the teachers ' union", 'possessive'), ["'s", "'"]);
    assert.deepEqual(ofKind("the ' boats ' sank", 'possessive'), []);
  });

  it('sees how words are capitalised', () => {
    const capitals = Object.fromEntries(
      tokensOf('the Fiji NATO McCain eBay U.S.-led 46 A').map(token => [token.text, token.capital]),
    );
    assert.deepEqual(capitals, {
      the: 'none',
      Fiji: 'initial',
      NATO: 'all',
      McCain: 'mixed',
      eBay: 'mixed',
      'U.S.-led': 'mixed',
      '46': 'none',
      A: 'initial',
    });
  });

  it('folds case, quotes, dashes and diacritics', () => {
    assert.deepEqual(
      tokensOf('O’BRIEN Épée Jean‑Pierre “').map(token => token.folded),
      ["o'brien", 'epee', 'jean-pierre', '"'],
    );
  });

  it('stays within its span', () => {
    assert.deepEqual(
      tokenize('abc def ghi', { start: 1, end: 6 }).map(({ start, end, text }) => ({ start, end, text })),
      [
        { start: 1, end: 3, text: 'bc' },
        { start: 4, end: 6, text: 'de' },
      ],
    );
  });
});
