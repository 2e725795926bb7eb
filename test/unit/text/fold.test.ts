import assert from 'node:assert/strict';
import { findQuote } from '../../../src/text/align-quote.ts';
import { fold } from '../../../src/text/fold.ts';

const quotesIn = (text: string, quote: string): string[] =>
  findQuote(fold(text), quote).map(({ start, end }) => text.slice(start, end));

describe('fold', () => {
  const FOLDED: readonly (readonly [string, string])[] = [
    ['“Quoted” ‘text’ «here»', '"quoted" \'text\' "here"'],
    ['a–b—c−d', 'a-b-c-d'],
    ['two\u00a0spaces \r\n\tand\u2009more', 'two spaces and more'],
    ['co\u00adoperate zero\u200bwidth \u202emark', 'cooperate zerowidth mark'],
    ['ﬁnal eﬀort', 'final effort'],
    ['Épée, Straße, Łódź, Þór', 'epee, strasse, lodz, thor'],
    ['wait…', 'wait...'],
    ['日本', '日本'],
  ];
  for (const [text, folded] of FOLDED) it(JSON.stringify(text), () => assert.equal(fold(text).text, folded));

  it('maps a long text whose characters unfold', () => {
    const text = 'ﷺ'.repeat(3000);
    const { offsets, text: folded } = fold(text);
    assert.equal(offsets.length, folded.length + 1);
    assert.equal(offsets[folded.length], 3000);
    assert.equal(offsets[folded.length - 1], 2999);
  });
});

describe('findQuote', () => {
  it('finds a quotation across marks, line ends and soft hyphens', () => {
    assert.deepEqual(quotesIn('He said “the fer\u00adry\r\nwill sail” — at noon.', '"The ferry will sail" -'), [
      '“the fer\u00adry\r\nwill sail” —',
    ]);
  });
  it('takes a decomposed letter whole', () => assert.deepEqual(quotesIn('a cafe\u0301 here', 'café'), ['cafe\u0301']));
  it('finds it at every place', () =>
    assert.equal(quotesIn('the ferry, the ferry and The Ferry', 'the ferry').length, 3));
  it('does not find part of a word', () => assert.deepEqual(quotesIn('they failed', 'led'), []));
  it('does not find other words', () => assert.deepEqual(quotesIn('the ferry will sail', 'the ferry may sail'), []));
  it('does not find nothing', () => assert.deepEqual(quotesIn('a b', ' \n'), []));
});
