import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains } from '../../../src/model/span.ts';
import { TYPE_RULES } from '../../../src/extract/mentions/type-candidate.ts';
import { readNames } from './read-names.ts';

/** Words and marks that names are made of, so that random texts are full of them. */
const PIECES = fc.constantFrom(
  ...'Minister|President|of|the|and|bin|van|Bank|Ministry|U.S.|Accra|Kofi|O’Brien|Afghan|Taliban|(TTP)|St.|J.|R.|-|&|,|.|\n\n|“|”|"|US-led|one-China|’s|General|New|York|4th|Division|ǅ|ß|İ|王毅|ISLAMABAD|said|$40|\u0000|😀|is|a|town|was|born|Inc.|plc|Flight|12'.split(
    '|',
  ),
);
const NEWS_LIKE = fc.array(PIECES, { maxLength: 60 }).map(pieces => pieces.join(' '));
const ANYTHING = fc.oneof(NEWS_LIKE, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

const forAnyText = (check: (text: string) => void): void => fc.assert(fc.property(ANYTHING, check), { numRuns: 400 });

describe('names of any text', () => {
  it('stand in order, apart from each other, within sentences, and are what the text has there', () => {
    forAnyText(text => {
      for (const { reading, names } of readNames(text)) {
        let end = 0;
        for (const mention of names.mentions) {
          assert.ok(mention.start >= end, `${mention.text} begins before the last mention ends`);
          assert.ok(mention.end > mention.start);
          assert.equal(mention.text, text.slice(mention.start, mention.end));
          assert.equal(mention.text, mention.text.trim());
          assert.ok(reading.sentences.some(sentence => contains(sentence, mention)));
          end = mention.end;
        }
      }
    });
  });

  it('are of one entity each, which knows them and is of their type', () => {
    forAnyText(text => {
      for (const { names } of readNames(text)) {
        names.mentions.forEach((mention, i) => {
          const holders = names.entities.flatMap((entity, e) => (entity.mentions.includes(i) ? [e] : []));
          assert.deepEqual(holders, [mention.entity]);
          assert.equal(names.entities[mention.entity]?.type, mention.type);
        });
        for (const { entity, start, end, text: own } of names.demonyms) {
          assert.equal(names.entities[entity]?.type, 'LOC');
          assert.equal(own, text.slice(start, end));
        }
        for (const role of names.entities.flatMap(({ roles }) => roles)) {
          assert.equal(role.text, text.slice(role.start, role.end));
        }
      }
    });
  });

  it('are the same when read twice', () => {
    forAnyText(text => {
      assert.deepEqual(
        readNames(text).map(({ names }) => names),
        readNames(text).map(({ names }) => names),
      );
    });
  });
});

describe('the list of type rules', () => {
  it('has a name, a reason and two examples for each', () => {
    for (const rule of TYPE_RULES)
      for (const part of [rule.name, rule.reason, rule.takes, rule.leaves]) assert.notEqual(part, '');
    assert.equal(new Set(TYPE_RULES.map(({ name }) => name)).size, TYPE_RULES.length);
  });
});
