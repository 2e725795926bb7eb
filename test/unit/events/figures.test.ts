import assert from 'node:assert/strict';
import { buildLibrary } from '../library/build-library.ts';

/** The figures of the first event of a text that has some, with the names of who claims them. */
function figuresIn(text: string): string[] {
  const library = buildLibrary({ 'a.txt': `${text}\n` });
  const names = new Map(library.entities().map(({ id, name }) => [id, name]));
  const event = library.events().find(({ figures }) => figures.length > 0);
  return (event?.figures ?? []).map(
    ({ text: figure, claimedBy }) => `${figure}: ${claimedBy === undefined ? '-' : (names.get(claimedBy) ?? '?')}`,
  );
}

describe('the figures of an event', () => {
  it('are with who claims them', () => {
    assert.deepEqual(figuresIn('Ana Rojas said that Chile had bombed Arica and killed 46 people.'), [
      '46 people: Ana Rojas',
    ]);
  });

  it('are nobody’s where the source itself gives them', () => {
    assert.deepEqual(figuresIn('Chile bombed Arica and killed 46 people.'), ['46 people: -']);
  });
});
