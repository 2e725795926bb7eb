import assert from 'node:assert/strict';
import { INDIRECT_RULES } from '../../../src/extract/quotations/indirect-rules.ts';
import { MARKS } from '../../../src/extract/quotations/marks.ts';
import { NOT_SPEECH_RULES } from '../../../src/extract/quotations/not-speech-rules.ts';
import { PASSAGE_RULES } from '../../../src/extract/quotations/passage-rules.ts';
import { SOURCE_RULES } from '../../../src/extract/quotations/source-rules.ts';
import { CLOSE_RULES, SPEAKER_RULES } from '../../../src/extract/quotations/speaker-rules.ts';
import { quotationsIn } from './read-quotations.ts';

const FINDING = [...CLOSE_RULES, ...SPEAKER_RULES, ...Object.values(PASSAGE_RULES), ...INDIRECT_RULES, ...SOURCE_RULES];

/** A paragraph before it, so that the example is not taken for the title; a headline's example is one. */
const inText = (example: string): string =>
  example.startsWith('#') ? `${example}\n\nThe works began in March.` : `# Notes\n\n${example}`;

describe('quotation rules', () => {
  it('bear names of their own, which quotations carry, and say why', () => {
    const rules = [...FINDING, ...NOT_SPEECH_RULES];
    assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    for (const { reason, takes, leaves } of rules)
      for (const part of [reason, takes, leaves]) assert.notEqual(part, '');
  });

  for (const { name, takes, leaves } of FINDING) {
    it(`${name}: takes ${takes}, leaves ${leaves}`, () => {
      const rulesIn = (text: string): string[] => quotationsIn(inText(text)).map(({ rule }) => rule);
      assert.ok(rulesIn(takes).includes(name), `found ${rulesIn(takes).join('; ')}`);
      assert.ok(!rulesIn(leaves).includes(name), `found ${rulesIn(leaves).join('; ')}`);
    });
  }

  for (const { name, takes, leaves } of MARKS) {
    it(`marks, ${name}: takes ${takes}, leaves ${leaves}`, () => {
      const direct = (text: string) => quotationsIn(inText(text)).filter(({ kind }) => kind === 'direct');
      assert.equal(direct(takes).length, 1);
      assert.match(direct(takes)[0]?.text ?? '', /^Mind the .*step\.$/);
      assert.deepEqual(direct(leaves), []);
    });
  }

  for (const { name, takes, leaves } of NOT_SPEECH_RULES) {
    it(`no speech, ${name}: takes out ${takes}, leaves ${leaves}`, () => {
      const direct = (text: string) => quotationsIn(inText(text)).filter(({ kind }) => kind === 'direct');
      assert.deepEqual(direct(takes), []);
      assert.equal(direct(leaves).length, 1);
    });
  }
});
