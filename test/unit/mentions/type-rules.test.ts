import assert from 'node:assert/strict';
import { TYPE_RULES } from '../../../src/extract/mentions/type-candidate.ts';
import { readOne } from './read-names.ts';

/** The rules that typed the mentions of a text. */
const rulesOf = (text: string): string[] => readOne(text).mentions.map(({ rule }) => rule);

describe('each type rule', () => {
  for (const { name, takes, leaves } of TYPE_RULES) {
    it(`${name}: takes “${takes}”`, () => {
      const rules = [`We know of ${takes}`, takes].flatMap(rulesOf); // some begin a paragraph
      assert.ok(rules.includes(name), `typed by: ${rules.join(', ')}`);
    });
    it(`${name}: leaves “${leaves}”`, () => assert.ok(!rulesOf(leaves).includes(name)));
  }
});
