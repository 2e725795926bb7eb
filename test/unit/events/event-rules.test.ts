import assert from 'node:assert/strict';
import { COMBINE_RULES } from '../../../src/extract/events/combine-tellings.ts';
import { NO_EVENT_RULES } from '../../../src/extract/events/no-event-rules.ts';
import { STATUS_RULES } from '../../../src/extract/events/status.ts';
import { TELLING_RULES } from '../../../src/extract/events/telling-rules.ts';
import { eventsIn } from './read-events.ts';

const headlines = (text: string): string =>
  eventsIn(text)
    .events.map(({ headline }) => headline)
    .join('; ');

describe('event rules', () => {
  it('bear names of their own', () => {
    for (const rules of [COMBINE_RULES, NO_EVENT_RULES, STATUS_RULES, TELLING_RULES])
      assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
  });

  for (const { name, takes, leaves } of TELLING_RULES) {
    it(`${name}: takes “${takes}”, leaves “${leaves}”`, () => {
      const rulesIn = (text: string): string[] => eventsIn(text).events.map(({ rule }) => rule);
      assert.ok(rulesIn(takes).includes(name), rulesIn(takes).join());
      assert.ok(!rulesIn(leaves).includes(name), rulesIn(leaves).join());
    });
  }

  for (const { name, takes, leaves } of NO_EVENT_RULES) {
    it(`no event, ${name}: takes out “${takes}”, leaves “${leaves}”`, () => {
      assert.ok(eventsIn(leaves).events.length > eventsIn(takes).events.length, headlines(takes));
    });
  }

  for (const { name, takes, leaves } of STATUS_RULES) {
    it(`status, ${name}: takes “${takes}”, leaves “${leaves}”`, () => {
      const statuses = (text: string): string[] => eventsIn(text).events.map(({ status }) => status);
      assert.ok(statuses(takes).includes(name), statuses(takes).join());
      assert.ok(statuses(leaves).length > 0 && !statuses(leaves).includes(name), statuses(leaves).join());
    });
  }

  for (const { name, takes, leaves } of COMBINE_RULES) {
    it(`one event, ${name}: takes “${takes}”, leaves “${leaves}”`, () => {
      assert.equal(eventsIn(takes).events.length, 1, headlines(takes));
      assert.equal(eventsIn(leaves).events.length, 2, headlines(leaves));
    });
  }
});
