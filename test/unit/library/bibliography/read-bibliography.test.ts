import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filesOf } from '../../../../src/library/bibliography/attached-files.ts';
import { readBibliography } from '../../../../src/library/bibliography/read-bibliography.ts';

const BIB = `@article{tui2019reefs,
  title = {Reefs of {Levuka}},
  author = {Tui, Mere and {Harbour Board}},
  journaltitle = {Lagoon Times},
  entrysubtype = {newspaper},
  date = {2019-03-04},
  url = {https://lagoon.example/a_b?x=1},
  doi = {10.1000/Reef},
  file = {Full Text:sources/reefs.txt:text/plain;C\\:\\\\papers\\\\b.pdf}
}

@book{broken,
  title = {No end,
  year = 2001

@misc{tugs, title="Tugs \\'a la carte", year=1999, month=mar}
@misc{tugs, title="Twice"}
`;

describe('a BibTeX bibliography', () => {
  const { entries, problems } = readBibliography('library.bib', BIB);

  it('gives its entries as CSL has them, with the files they are attached to', () => {
    assert.deepEqual(entries[0], {
      key: 'tui2019reefs',
      line: 1,
      files: ['sources/reefs.txt', 'C:/papers/b.pdf'],
      item: {
        id: 'tui2019reefs',
        type: 'article-newspaper',
        title: 'Reefs of Levuka',
        author: [{ family: 'Tui', given: 'Mere' }, { literal: 'Harbour Board' }],
        'container-title': 'Lagoon Times',
        issued: { 'date-parts': [[2019, 3, 4]] },
        URL: 'https://lagoon.example/a_b?x=1',
        DOI: '10.1000/Reef',
      },
    });
  });

  it('reports a broken entry and a key that is used twice with their lines, and reads the rest', () => {
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['tui2019reefs', 'tugs'],
    );
    assert.deepEqual(entries[1]?.item['issued'], { 'date-parts': [[1999, 3]] });
    assert.deepEqual(
      problems.map(({ line, message }) => `${line}: ${message.split(' ', 4).join(' ')}`),
      ['12: This entry is broken,', '17: The key “tugs” is'],
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('@', 'article', '{', '}', ',', 'title', '=', '"', '\\', '#', '\n', 'é', '%')),
        parts => {
          readBibliography('a.bib', parts.join(''));
        },
      ),
    );
  });

  it('takes apart the ways in which files are attached', () => {
    assert.deepEqual(filesOf('a.txt;b/c.txt'), ['a.txt', 'b/c.txt']);
    assert.deepEqual(filesOf(':notes/a.txt:text'), ['notes/a.txt']);
    assert.deepEqual(filesOf('C\\:/x.txt'), ['C:/x.txt']);
    assert.deepEqual(filesOf(''), []);
  });
});

describe('a CSL-JSON bibliography', () => {
  it('gives its items, and reports what is none', () => {
    const text =
      '[\n  {"id": "a", "title": "A"},\n  {"title": "No id"},\n  {"id": "a"},\n  {"id": 7, "archive_location": "../s/b.txt#2"}\n]';
    const { entries, problems } = readBibliography('references.json', text);
    assert.deepEqual(
      entries.map(({ key, line, files }) => ({ key, line, files })),
      [
        { key: 'a', line: 2, files: [] },
        { key: '7', line: 5, files: ['../s/b.txt'] },
      ],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.split(',')[0]),
      ['Item 2 has no “id”', 'The key “a” is used twice; the first item counts.'],
    );
  });

  it('says where its JSON is broken', () => {
    const { problems } = readBibliography('references.json', '[\n{"id": "a"},\n{"id" "b"}\n]');
    assert.equal(problems[0]?.line, 3);
    assert.match(problems[0].message, /^is no valid JSON/);
  });
});
