import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeEventDate } from '../../../src/library/describe-date.ts';
import { groupEvents, type EventGrouping } from '../../../src/library/group-events.ts';
import { buildLibrary } from './build-library.ts';

const FILES = {
  'a.txt':
    'Mayors meet\n\nOSLO, 3 May 1994 — Mayor Kari Lund met Mayor Jonas Berg in Bergen on 2 May 1994. Lund praised Berg.\n',
  'b.txt': 'Mayor Kari Lund visited Tromsø in June 1993.\n',
  'c.txt': 'Mayor Jonas Berg met Mayor Kari Lund in Narvik.\n',
};

describe('events in groups', () => {
  const library = buildLibrary(FILES);
  const groups = (by: EventGrouping, events = library.events()) =>
    groupEvents(events, library.entities(), library.sources(), by);

  it('stand by date in the order of time, those of undated sources last, with the source whose date would help', () => {
    const byDate = groups('date');
    assert.deepEqual(
      byDate.map(({ label }) => label),
      ['June 1993', 'May 1994', 'date not stated: c.txt'],
    );
    assert.equal(byDate.at(-1)?.undatedSource?.endsWith('c.txt#1'), true);
    assert.equal(byDate[0]?.undatedSource, undefined);
  });

  it('say when they were reported where nobody says when they were', () => {
    const praise = library.events().find(({ headline }) => headline.includes('praised'));
    assert.ok(praise);
    assert.equal(
      describeEventDate({ ...praise, date: undefined as never, dateInferred: false }),
      'reported 3 May 1994',
    );
  });

  it('stand under every name that takes part, the most frequent first', () => {
    const labels = groups('name').map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 2).sort(), ['Jonas Berg', 'Kari Lund']);
  });

  it('stand under their place, those without one last', () => {
    const labels = groups('place').map(({ label }) => label);
    assert.ok(labels.includes('Bergen'));
    assert.ok(!labels.includes('Place not stated') || labels.at(-1) === 'Place not stated');
  });

  it('stand under each source that reports them', () => {
    assert.deepEqual(
      groups('source').map(({ label }) => label),
      ['Mayors meet', 'b.txt', 'c.txt'],
    );
  });

  it('do not depend on the order they come in', () => {
    const events = library.events();
    const shuffled = fc.shuffledSubarray([...events], { minLength: events.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom<EventGrouping>('date', 'name', 'place', 'source'), (mixed, by) => {
        assert.deepEqual(groups(by, mixed), groups(by));
      }),
      { numRuns: 40 },
    );
  });
});
