import assert from 'node:assert/strict';
import { buildLibrary } from './build-library.ts';

const TEXT = `# Reefs of the lagoon

Ada Obi counted the reefs.

## Storms *and* tides

The reef broke in March.

- The quay sank.

Winds
-----

The ferry stayed.
`;

describe('the heading that a passage stands under', () => {
  const under = (file: string) =>
    buildLibrary({ [file]: TEXT })
      .passages(`sources/${file}#1`)
      .filter(({ paragraph }) => paragraph !== undefined)
      .map(({ text, heading }) => [text.trim(), heading]);

  it('is told of a Markdown source, without marks', () =>
    assert.deepEqual(under('reefs.md'), [
      ['Ada Obi counted the reefs.', undefined],
      ['The reef broke in March.', 'Storms and tides'],
      ['The quay sank.', 'Storms and tides'],
      ['The ferry stayed.', 'Winds'],
    ]));

  it('is not told of plain text', () => assert.ok(under('reefs.txt').every(([, heading]) => heading === undefined)));

  it('comes with what a search finds', () => {
    const [hit] = buildLibrary({ 'reefs.md': TEXT }).search('ferry', 5);
    assert.equal(hit?.heading, 'Winds');
  });
});
