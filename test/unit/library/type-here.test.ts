import assert from 'node:assert/strict';
import { createLibrary } from '../../../src/library/create-library.ts';
import { readSources } from '../../../src/text/read-sources.ts';

const MATCH = 'The match was settled early. Harare lost to Kampala after the striker scored in the second half.\n';
const CITY = 'Ministers met in Harare on Monday. The talks in Kampala failed.\n';

describe('a type that holds for one source alone', () => {
  it('is not changed by what other sources are sure of, and does not change theirs', () => {
    const library = createLibrary();
    for (const [name, text] of [
      ['match.txt', MATCH],
      ['city.txt', CITY],
    ] as const) {
      const id = `x/${name}`;
      library.putFile({ id, bytes: text.length, encoding: 'utf-8', sources: readSources(id, name, text) }, text);
    }
    const typesIn = (source: string) =>
      library
        .entities()
        .flatMap(({ type, mentions }) =>
          mentions.flatMap(own => (own.source === source ? [`${type} ${own.text}`] : [])),
        )
        .sort();
    assert.deepEqual(typesIn('x/match.txt#1'), ['ORG Harare', 'ORG Kampala']);
    assert.deepEqual(typesIn('x/city.txt#1'), ['LOC Harare', 'LOC Kampala']);
  });
});
