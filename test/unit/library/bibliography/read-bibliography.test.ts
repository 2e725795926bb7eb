import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoOfCslDate } from '../../../../src/library/bibliography/csl-date.ts';
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

  const itemOf = (bibtex: string) => readBibliography('a.bib', bibtex).entries[0]?.item ?? { id: '' };

  it('knows abbreviations, and what is inherited by a crossref', () => {
    const item = itemOf(
      '@string{lt = "Lagoon Times"}\n@inproceedings{a, title={T}, booktitle = lt # " Weekly", crossref={c}}\n@proceedings{c, publisher={Quay}}',
    );
    assert.equal(item['container-title'], 'Lagoon Times Weekly');
    assert.equal(item['publisher'], 'Quay');
  });

  it('knows a day beside its month, an address under any name, and the number of a report', () => {
    assert.deepEqual(itemOf('@misc{a, year=2019, month=apr, day=2}')['issued'], { 'date-parts': [[2019, 4, 2]] });
    const noted = itemOf('@misc{a, howpublished={\\url{https://quay.example/a_b}}}');
    assert.deepEqual([noted['URL'], noted['publisher']], ['https://quay.example/a_b', undefined]);
    const report = itemOf('@techreport{a, number={7}}');
    assert.deepEqual([report['number'], report['issue']], ['7', undefined]);
    assert.equal(itemOf('@article{a, number={7}}')['issue'], '7');
  });

  it('takes nobody for an author whose name is “others”', () =>
    assert.deepEqual(itemOf('@book{a, author={Tui, Mere and others}}')['author'], [
      { family: 'Tui', given: 'Mere' },
      { literal: 'others' },
    ]));

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
    assert.deepEqual(filesOf('Full Text:files/1/a.pdf:application/pdf;Snapshot:files/2/a b.txt:text/plain'), [
      'files/1/a.pdf',
      'files/2/a b.txt',
    ]);
    // Mendeley’s absolute paths.
    assert.deepEqual(filesOf(':home/mere/a.txt:txt'), ['home/mere/a.txt', '/home/mere/a.txt']);
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

  const read = (text: string) => {
    const { entries, problems } = readBibliography('references.json', text);
    return [
      entries.map(({ key, line }) => `${key} ${line}`),
      problems.map(({ message, line }) => `${line}: ${message}`),
    ];
  };

  it('reports a broken item at its line, and gives the others', () => {
    const [keys, problems] = read('[\n{"id": "a"},\n{"id" "b"}\n,{"id": "c", "title": "no } end\n},\n{"id": "d"}]');
    assert.deepEqual(keys, ['a 2', 'd 6']);
    assert.equal(problems?.length, 2);
    assert.match(problems[0] ?? '', /^3: This item is broken, and left out: Expected ':'/);
    assert.match(problems[1] ?? '', /^4: This item is broken/);
  });

  it('goes on behind an item that does not close', () =>
    assert.deepEqual(read('[\n  {"id": "a",\n  {"id": "b"}\n]')[0], ['b 3']));

  it('may stand in an object, or be empty', () => {
    assert.deepEqual(read('{"references": [{"id": "a"}]}'), [['a 1'], []]);
    assert.deepEqual(read('{"items": [{"id": "a"}]}'), [['a 1'], []]);
    assert.deepEqual(read(' \n'), [[], []]);
    assert.deepEqual(read('{"a": 1}'), [[], ['1: does not hold a list of items, as CSL-JSON does']]);
    assert.match(read('no JSON')[1]?.[0] ?? '', /^1: is no valid JSON/);
  });

  it('says where a merge has left a conflict', () =>
    assert.match(
      read('[\n{"id": "a"}\n<<<<<<< HEAD\n,{"id": "b"}\n=======\n>>>>>>> x\n]')[1]?.[0] ?? '',
      /^3: has a merge conflict that is not settled/,
    ));

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '{', '}', ',', '"id"', ':', '"', '\\', '\n', '1')), parts => {
        read(parts.join(''));
      }),
    );
  });
});

describe('a bibliography in CSL’s YAML', () => {
  const read = (text: string) => readBibliography('library.yaml', text);

  it('gives its items with their lines, whatever their dates look like', () => {
    const { entries, problems } = read(
      '---\nreferences:\n- id: a\n  title: Tides\n  issued: 2019-03\n- id: b\n  issued:\n  - year: 2011\n- title: None\n...\n',
    );
    assert.deepEqual(
      entries.map(({ key, line, item }) => [key, line, isoOfCslDate(item['issued'])]),
      [
        ['a', 3, '2019-03'],
        ['b', 6, '2011'],
      ],
    );
    assert.deepEqual(problems, [{ line: 9, message: 'Item 3 has no “id”, and is left out.' }]);
    assert.equal(read('- id: a\n').entries.length, 1);
  });

  it('says where it is broken, and where it holds no list', () => {
    assert.match(read('references:\n- id: [a\n').problems[0]?.message ?? '', /^is no valid YAML/);
    assert.match(read('title: T\n').problems[0]?.message ?? '', /^does not hold a list/);
  });
});
