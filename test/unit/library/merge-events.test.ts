import assert from 'node:assert/strict';
import type { LibraryEvent } from '../../../src/model/library.ts';
import { MERGE_RULES } from '../../../src/library/merge-rules.ts';
import { buildLibrary } from './build-library.ts';

/** Each text is one source in one file. */
const mergedIn = (texts: readonly string[]): readonly LibraryEvent[] =>
  buildLibrary(Object.fromEntries(texts.map((text, i) => [`source-${i}.txt`, `${text}\n`]))).events();

const told = (events: readonly LibraryEvent[]): string =>
  events.map(({ headline, evidence, reasons }) => `${headline} (${evidence.length}: ${reasons.join(', ')})`).join('; ');

describe('merging events', () => {
  it('has rules that bear names of their own', () => {
    assert.equal(new Set(MERGE_RULES.map(({ name }) => name)).size, MERGE_RULES.length);
  });

  for (const { name, takes, leaves } of MERGE_RULES) {
    it(`${name}: makes one of “${takes.join('” and “')}”`, () => {
      const reasons = mergedIn(takes).flatMap(event => event.reasons);
      assert.ok(reasons.includes(name), told(mergedIn(takes)));
    });

    it(`${name}: leaves two of “${leaves.join('” and “')}”`, () => {
      const events = mergedIn(leaves);
      assert.ok(events.length >= 2, told(events));
      assert.ok(!events.flatMap(event => event.reasons).includes(name), told(events));
    });
  }

  const CALLS = [
    'Kari Lund telephoned Idriss Haroun on 4 May 1994.',
    'Kari Lund telephoned Pieter Claes on 4 May 1994.',
  ];

  it('keeps two calls on one day with different people two, in one source and in two', () => {
    assert.equal(mergedIn(CALLS).length, 2);
    assert.equal(mergedIn([CALLS.join(' ')]).length, 2);
  });

  it('makes one call told twice one event, with both passages as evidence', () => {
    const events = mergedIn([
      CALLS[0] ?? '',
      'On 4 May 1994 Idriss Haroun had a telephone conversation with Kari Lund.',
    ]);
    assert.equal(events.length, 1, told(events));
    assert.equal(events[0]?.evidence.length, 2);
    assert.equal(events[0]?.sources.length, 2);
    assert.ok((events[0]?.reasons.length ?? 0) > 0);
  });

  it('adds the headline’s telling as evidence, not as an event', () => {
    const events = mergedIn([
      'Norway, Kenya sign fishing accord\n\nOSLO: Norway and Kenya signed a fishing accord in Oslo on 4 May 1994.\n\nThe accord covers the lake and the rivers.',
    ]);
    assert.equal(events.length, 1, told(events));
    assert.ok((events[0]?.evidence.length ?? 0) >= 2);
  });

  it('never merges on the words of headlines alone', () => {
    const events = mergedIn([
      'Kenya and Uganda signed an accord on fishing grounds in Nairobi.',
      'Norway and Iceland signed an accord on fishing grounds in Oslo.',
    ]);
    assert.equal(events.length, 2, told(events));
  });

  it('keeps sources that disagree on the day side by side', () => {
    const events = mergedIn([
      'Kari Lund met Idriss Haroun in Oslo on 4 May 1994.',
      'Kari Lund met Idriss Haroun in Oslo on 6 May 1994.',
    ]);
    assert.deepEqual(events.map(({ date }) => date).sort(), ['1994-05-04', '1994-05-06']);
  });

  it('keeps each source’s figure with the source that claims it', () => {
    const events = mergedIn([
      'Rebels attacked Bangui on 17 January 2014, and Rwanda counted 31 people dead in the attack.',
      'Kenya bombed 27 trucks in Mogadishu on 4 May 2012.',
      'On 4 May 2012 Kenya bombed 39 trucks in Mogadishu.',
    ]);
    const bombing = events.find(({ figures }) => figures.some(({ text }) => text.startsWith('27')));
    assert.ok(bombing !== undefined, told(events));
    assert.deepEqual(bombing.figures.map(({ text, source }) => `${text} ${source.replace(/#.*/, '')}`).sort(), [
      '27 trucks sources/source-1.txt',
      '39 trucks sources/source-2.txt',
    ]);
  });

  it('does not depend on the order in which sources come', () => {
    const texts: Record<string, string> = {
      'a.txt': 'Kari Lund met Idriss Haroun in Oslo on 4 May 1994.\n',
      'b.txt': 'On 4 May 1994 Idriss Haroun met Kari Lund in Oslo. The meeting lasted two hours.\n',
      'c.txt': 'Kari Lund telephoned Pieter Claes on 4 May 1994.\n',
      'd.txt': 'Norway and Kenya signed a fishing accord in Oslo.\n',
    };
    const names = Object.keys(texts);
    const inOrder = (order: readonly string[]) =>
      JSON.stringify(buildLibrary(Object.fromEntries(order.map(name => [name, texts[name] ?? '']))).events());
    assert.equal(inOrder(names), inOrder([...names].reverse()));
    assert.equal(inOrder(names), inOrder(['c.txt', 'a.txt', 'd.txt', 'b.txt']));
  });
});
