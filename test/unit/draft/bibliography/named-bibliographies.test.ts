import assert from 'node:assert/strict';
import {
  bibliographiesInDraft,
  bibliographiesInYaml,
} from '../../../../src/draft/bibliography/named-bibliographies.ts';

const inDraft = (yaml: string): readonly string[] => bibliographiesInDraft(`---\n${yaml}\n---\n\nText.\n`).names;

describe('the bibliographies that a draft names', () => {
  it('are one, a list, or lists by their names', () => {
    assert.deepEqual(inDraft('bibliography: a.bib'), ['a.bib']);
    assert.deepEqual(inDraft('title: T\nbibliography: [a.bib, "b c.json"]'), ['a.bib', 'b c.json']);
    assert.deepEqual(inDraft('bibliography:\n  - a.bib\n  - b.json'), ['a.bib', 'b.json']);
    assert.deepEqual(inDraft('bibliography:\n  main: a.bib\n  web: [b.bib]'), ['a.bib', 'b.bib']);
  });

  it('may stand in a further block of YAML, below an empty line', () => {
    assert.deepEqual(bibliographiesInDraft('Text.\n\n---\nbibliography: a.bib\n---\n\nText.\n').names, ['a.bib']);
    assert.deepEqual(
      bibliographiesInDraft('---\nbibliography: a.bib\n---\n\nText.\n\n---\nbibliography: b.bib\n...\n').names,
      ['a.bib', 'b.bib'],
    );
    const prose = 'Text.\n\n---\nOf the\nbibliography: [so it goes\n---\n';
    assert.deepEqual(bibliographiesInDraft(prose), { names: [], entries: [] });
    assert.deepEqual(bibliographiesInDraft('Text.\n---\nbibliography: a.bib\n---\n').names, []);
  });

  it('have entries that stand in the front matter itself beside them', () => {
    const { entries } = bibliographiesInDraft(
      '---\nreferences:\n- id: vaea2011\n  title: Tides\n  issued: 2011\n---\n',
    );
    assert.deepEqual(
      entries.map(({ key, item }) => [key, item['title']]),
      [['vaea2011', 'Tides']],
    );
  });

  it('are none where none is named', () => {
    assert.deepEqual(inDraft('title: bibliography'), []);
    assert.deepEqual(inDraft('bibliography:'), []);
    assert.deepEqual(bibliographiesInDraft('bibliography: a.bib\n').names, []);
    assert.deepEqual(bibliographiesInDraft('').names, []);
  });

  it('are read with the line ends and the end mark of any editor', () => {
    assert.deepEqual(bibliographiesInDraft('\ufeff---\r\nbibliography: a.bib\r\n...\r\nText').names, ['a.bib']);
  });

  it('cannot be told where the front matter does not parse, which is said with its line', () => {
    const { names, problem } = bibliographiesInDraft('---\ntitle: T\nbibliography: [a.bib\n---\n\nText.\n');
    assert.deepEqual(names, []);
    assert.equal(problem?.line, 3);
    assert.match(problem.message, /^The front matter cannot be read, .*: \S/);
  });

  it('stand in a project’s own file as well', () => {
    assert.deepEqual(bibliographiesInYaml('project:\n  type: book\nbibliography: [x.bib]\n').names, ['x.bib']);
  });
});
