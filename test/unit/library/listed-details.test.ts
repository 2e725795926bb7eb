import assert from 'node:assert/strict';
import type { SourceDetails } from '../../../src/model/source.ts';
import { buildLibrary } from './build-library.ts';

/** The details of a source that a bibliography lists and of which the writer states something. */
function detailsWith(listed: SourceDetails, stated: SourceDetails): SourceDetails | undefined {
  const library = buildLibrary({ 'a.txt': 'By Ada Obi\n\nThe ferry sank on Friday. The crew swam ashore.\n' });
  const [source] = library.sources();
  assert.ok(source);
  const of = (details: SourceDetails) =>
    Object.keys(details).length === 0 ? [] : [{ source: source.id, hash: source.hash, details }];
  library.setCorrections({ version: 1, sources: of(stated), listed: of(listed) });
  return library.sources()[0]?.details;
}

describe('what a bibliography lists of a source', () => {
  it('wins over what was read', () => {
    assert.equal(detailsWith({ author: 'Obi, Ada' }, {})?.author, 'Obi, Ada');
    assert.equal(detailsWith({}, {})?.author, 'Ada Obi');
  });

  it('gives way to what the writer states', () => {
    const details = detailsWith({ author: 'Obi, Ada', published: '2019-03-05' }, { author: 'A. Obi' });
    assert.equal(details?.author, 'A. Obi');
    assert.equal(details.published, '2019-03-05');
  });

  it('dates the events of the source', () => {
    const library = buildLibrary({ 'a.txt': 'Kenya bombed Diffa on Friday. The town burnt.\n' });
    const [source] = library.sources();
    assert.ok(source);
    const { id, hash } = source;
    library.setCorrections({
      version: 1,
      sources: [],
      listed: [{ source: id, hash, details: { published: '2019-03-05' } }],
    });
    assert.equal(library.events()[0]?.date, '2019-03-01');
  });
});
