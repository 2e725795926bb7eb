import assert from 'node:assert/strict';
import { buildLibrary } from './build-library.ts';

describe('the card of a name', () => {
  it('lists a person’s own words before those that others report', () => {
    const library = buildLibrary({
      'a.txt': 'Ada Obi said the ferry was late. “It sank,” Ada Obi said. Ada Obi warned that fares would rise.\n',
    });
    const kinds = library.card('PER:ada-obi')?.quotations.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['direct', 'indirect', 'indirect']);
  });
});
