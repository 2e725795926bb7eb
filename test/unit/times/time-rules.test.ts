import assert from 'node:assert/strict';
import { COMPOSED_RULES, PLAIN_RULES } from '../../../src/extract/times/rules/time-rules.ts';
import { NO_TIMES } from '../../../src/extract/times/no-times.ts';
import { describeTime, timesIn } from './read-text.ts';

const RULES = [...PLAIN_RULES, ...COMPOSED_RULES];

describe('time rules', () => {
  it('bear names of their own, which expressions carry', () => {
    assert.equal(new Set(RULES.map(rule => rule.name)).size, RULES.length);
  });

  for (const { name, takes, leaves } of RULES) {
    it(`${name}: takes “${takes}”, leaves “${leaves}”`, () => {
      const rulesIn = (text: string): string[] => timesIn(text, '2015-07-15').map(({ rule }) => rule);
      assert.ok(rulesIn(takes).includes(name), `found ${timesIn(takes).map(describeTime).join('; ')}`);
      assert.ok(!rulesIn(leaves).includes(name), `found ${timesIn(leaves).map(describeTime).join('; ')}`);
    });
  }

  for (const { name, takes, leaves } of NO_TIMES) {
    it(`no time, ${name}: takes out “${takes}”, leaves “${leaves}”`, () => {
      assert.deepEqual(timesIn(takes), []);
      assert.notDeepEqual(timesIn(leaves), []);
    });
  }
});
