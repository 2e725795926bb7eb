import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readNames } from './read-names.ts';

const SHARED = new URL('../../../../shared/seeds/', import.meta.url);
const NO_NAMES = ['Photo', 'Short Url', 'Follow', 'Updated', 'Handout', 'Friday', 'COVID-19'];
const NO_PEOPLE = ['Taliban Foreign Minister', 'NSA', 'FM', 'Foreign Minister', 'Minister'];

describe('traps of the supplied documents', () => {
  if (!existsSync(SHARED)) {
    it('SKIPPED: ../shared/seeds is not there, so the traps are not checked', () => {});
    return;
  }
  const sources = readdirSync(SHARED)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => readNames(readFileSync(new URL(file, SHARED), 'utf8'), file));
  const entities = sources.flatMap(({ names }) => names.entities);
  const holding = (alias: string) => entities.filter(({ aliases }) => aliases.includes(alias));

  it('reads all six sources', () => assert.equal(sources.length, 6));

  it('keeps the Taliban and the TTP apart', () => {
    assert.ok(holding('TTP').length > 0);
    for (const { aliases } of holding('TTP'))
      assert.ok(!aliases.some(alias => /^(?:Afghan )?Taliban$/.test(alias)), aliases.join());
  });

  it('resolves Khan to Shafqat Ali Khan', () => {
    assert.deepEqual(
      holding('Khan').map(({ name }) => name),
      ['Shafqat Ali Khan'],
    );
  });

  it('never merges two presidents or two foreign ministers', () => {
    for (const [one, other] of [
      ['Arif Alvi', 'Asif Ali Zardari'],
      ['Qin Gang', 'Wang Yi'],
    ]) {
      assert.ok(holding(one ?? '').length > 0 && holding(other ?? '').length > 0);
      assert.ok(!holding(one ?? '').some(({ aliases }) => aliases.includes(other ?? '')));
    }
  });

  it('takes roles for no names', () => {
    for (const role of NO_PEOPLE) assert.deepEqual(holding(role), [], role);
  });

  it('takes furniture, weekdays and diseases for no person, body or place', () => {
    for (const word of NO_NAMES) {
      assert.deepEqual(
        holding(word).filter(({ type }) => type !== 'MISC'),
        [],
        word,
      );
    }
  });
});
