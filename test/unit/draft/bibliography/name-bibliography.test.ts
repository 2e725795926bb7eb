import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameBibliography } from '../../../../src/draft/bibliography/name-bibliography.ts';
import { bibliographiesInDraft } from '../../../../src/draft/bibliography/named-bibliographies.ts';
import { applyEdits } from '../../../../src/draft/place-definitions.ts';

const named = (text: string, file = 'references.json', eol = '\n'): string | undefined => {
  const edit = nameBibliography(text, file, eol);
  return edit && applyEdits(text, [edit]);
};

describe('naming a bibliography in a draft', () => {
  it('goes to the end of the front matter', () =>
    assert.equal(
      named('---\ntitle: Reefs\n---\n\nText.\n'),
      '---\ntitle: Reefs\nbibliography: references.json\n---\n\nText.\n',
    ));

  it('begins a front matter where there is none, behind a byte order mark', () => {
    assert.equal(named('Text.\n'), '---\nbibliography: references.json\n---\n\nText.\n');
    assert.equal(named('\ufeffText.'), '\ufeff---\nbibliography: references.json\n---\n\nText.');
  });

  it('has the line ends of the draft', () =>
    assert.equal(
      named('---\r\ntitle: T\r\n...\r\nText.', 'a.json', '\r\n'),
      '---\r\ntitle: T\r\nbibliography: a.json\r\n...\r\nText.',
    ));

  for (const text of [
    '---\nbibliography: a.bib\n---\n',
    '---\nbibliography:\n---\n',
    '---\ntitle: [T\n---\n',
    '---\n\nA rule above.\n',
  ])
    it(`is left to the writer in ${JSON.stringify(text)}`, () => assert.equal(named(text), undefined));

  it('is read back, whatever the file is called', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }).filter(name => name.trim() === name),
        fc.constantFrom('Text.\n', '---\ntitle: T\n---\n\nText.\n', '---\n# Note\ntitle: T\n...\n'),
        (file, text) => {
          assert.deepEqual(bibliographiesInDraft(named(text, file) ?? '').names, [file]);
        },
      ),
    );
  });
});
