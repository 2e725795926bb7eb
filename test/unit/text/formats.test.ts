import assert from 'node:assert/strict';
import { formatOf, isSourceFileName } from '../../../src/text/formats.ts';
import { hashText } from '../../../src/text/hash-text.ts';
import { readSources } from '../../../src/text/read-sources.ts';

describe('formats', () => {
  const SOURCES = [
    'a.txt',
    'A.TXT',
    'news/1997/report.md',
    'readmore.txt',
    'licensed-fishing.txt',
    'x.markdown',
    'two.dots.txt',
  ];
  const NO_SOURCES = [
    'README.md',
    'readme.txt',
    'sub/ReadMe',
    'LICENSE',
    'LICENCE.txt',
    'license-mit.txt',
    '.hidden.txt',
    '.txt',
    '.wellsourced/a.txt',
    'a/.git/b.txt',
    'a.pdf',
    'noextension',
    '',
  ];
  for (const name of SOURCES) it(`${name} is a source file`, () => assert.equal(isSourceFileName(name), true));
  for (const name of NO_SOURCES)
    it(`${JSON.stringify(name)} is none`, () => assert.equal(isSourceFileName(name), false));
  it('are known by the extension', () => {
    assert.equal(formatOf('a/b.MD')?.name, 'Markdown');
    assert.equal(formatOf('a.txt')?.name, 'plain text');
    assert.equal(formatOf('a.docx'), undefined);
  });
  it('a blank text has no sources', () => {
    for (const name of ['a.txt', 'a.md']) assert.deepEqual(readSources(name, name, ' \r\n\f\n '), []);
  });
  it('sources are numbered and named after their file', () => {
    const [source] = readSources('seeds/a.txt', 'a.txt', 'The ferry sailed.');
    assert.equal(source?.id, 'seeds/a.txt#1');
    assert.equal(source?.file, 'seeds/a.txt');
  });
});

describe('hashText', () => {
  it('is 64 bits as hex, and the same for the same text', () => {
    assert.match(hashText('ferry'), /^[0-9a-f]{16}$/);
    assert.equal(hashText('ferry'), hashText('ferry'));
  });
  it('tells 200,000 texts apart that hardly differ, in either half', () => {
    const hashes = Array.from({ length: 200_000 }, (_, i) => hashText(`The ferry no. ${i} sailed at noon.`));
    assert.equal(new Set(hashes).size, hashes.length);
    // Of 200,000 numbers of 32 bits about five pairs are equal by chance.
    for (const half of [0, 8])
      assert.ok(new Set(hashes.map(hash => hash.slice(half, half + 8))).size > hashes.length - 40);
  });
  it('sees an exchange of two letters, and a letter at the end', () => {
    assert.notEqual(hashText('ab'.repeat(500)), hashText('ba'.repeat(500)));
    assert.notEqual(hashText('a'), hashText('a\0'));
    assert.notEqual(hashText(''), hashText('\0'));
  });
});
