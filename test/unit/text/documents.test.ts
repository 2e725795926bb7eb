import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readSources } from '../../../src/text/read-sources.ts';
import { describeSources } from './describe-sources.ts';

/** Each fixture holds a document of our own invention, a line `=====>`, and what is read from it. */
const FOLDER = new URL('documents/', import.meta.url);

describe('documents of many kinds', () => {
  for (const name of readdirSync(FOLDER)) {
    const [document = '', expected = ''] = readFileSync(new URL(name, FOLDER), 'utf8').split('\n=====>\n');
    it(name, () => {
      assert.equal(describeSources(document, readSources(name, name, document)), expected.trimEnd());
    });
    it(`${name} with Windows line ends`, () => {
      const windows = document.replaceAll('\n', '\r\n');
      assert.equal(describeSources(windows, readSources(name, name, windows)), expected.trimEnd());
    });
    it(`${name} with old Macintosh line ends`, () => {
      const mac = document.replaceAll('\n', '\r');
      assert.equal(describeSources(mac, readSources(name, name, mac)), expected.trimEnd());
    });
  }
});
