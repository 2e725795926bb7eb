import assert from 'node:assert/strict';
import { sourcesOf } from '../mentions/read-names.ts';

const PROSE = `Rain kept the players off the field until late in the afternoon, when the
captains agreed to begin, and the visitors chose to bat first on a pitch that
had been under covers since the morning of the day before and held no terrors.
`;
const CARD = 'T. Xelano c Ode b Sela 84\nG. Tsokwe lbw b Ode 54\nExtras ( b-4 lb-9 ) 13\n';

const passagesOf = (text: string): string[] =>
  sourcesOf(text, 'card.txt').flatMap(({ passages }) => passages.map(({ start, end }) => text.slice(start, end)));

describe('lines of tables in a text that was wrapped by hand', () => {
  it('stay by themselves where the next word had room', () => {
    const passages = passagesOf(`${PROSE}${CARD}`);
    for (const line of CARD.trim().split('\n').slice(1))
      assert.ok(passages.includes(line), `${line} in ${passages.join(' | ')}`);
  });
  it('leave wrapped lines together', () => assert.equal(passagesOf(PROSE).length, 1));
});
