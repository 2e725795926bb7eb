import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareSpans, contains } from '../../../src/model/span.ts';
import { findQuotations } from '../../../src/extract/quotations/find-quotations.ts';
import { readNames } from '../mentions/read-names.ts';

/** Words and marks that quotations are made of, so that random texts are full of them. */
const PIECES = fc.constantFrom(
  ..."“|”|\"|‘|’|'|«|»|„|``|''|said|says|told|that|whether|to|adding|saying|according to|citing|Amina Diallo|Khan|he|she|the minister|a spokesman for|the bank|,|.|:|;|?|—|-|\n\n|\n> |# |Q: |KHAN: |and|but|who|was|had|the road|closed|in May|so-called|film|’90s|n’|s’|in a statement|reporters|would|(|)|\u0000|😀|İ".split(
    '|',
  ),
);
const SPEECH_LIKE = fc.array(PIECES, { maxLength: 60 }).map(pieces => pieces.join(' '));
const ANYTHING = fc.oneof(SPEECH_LIKE, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

const forAnyText = (check: (text: string) => void): void => fc.assert(fc.property(ANYTHING, check), { numRuns: 500 });

describe('quotations of any text', () => {
  it('stand in order within a passage of their source and are what the text has there', () => {
    forAnyText(text => {
      for (const { source, reading, names } of readNames(text)) {
        const found = findQuotations(reading, names);
        assert.deepEqual(found, [...found].sort(compareSpans));
        for (const quotation of found) {
          assert.ok(quotation.end > quotation.start);
          assert.equal(quotation.text, text.slice(quotation.start, quotation.end));
          assert.ok(source.passages.some(passage => contains(passage, quotation)));
        }
      }
    });
  });

  it('have speakers that the source names, cues that are words of it, and a rule', () => {
    forAnyText(text => {
      for (const { reading, names, source } of readNames(text)) {
        for (const { speaker, cue, rule } of findQuotations(reading, names)) {
          assert.ok(speaker === undefined || names.entities[speaker] !== undefined);
          assert.ok(cue === undefined || (cue.end > cue.start && contains(source, cue)));
          assert.notEqual(rule, '');
        }
      }
    });
  });

  it('overlap only where one is reported within the other: those in marks are apart', () => {
    forAnyText(text => {
      for (const { reading, names } of readNames(text)) {
        let end = 0;
        for (const quotation of findQuotations(reading, names)) {
          if (quotation.kind !== 'direct') continue;
          assert.ok(quotation.start >= end);
          end = quotation.end;
        }
      }
    });
  });

  it('are the same when read twice', () => {
    forAnyText(text => {
      const read = () => readNames(text).map(({ reading, names }) => findQuotations(reading, names));
      assert.deepEqual(read(), read());
    });
  });
});
