import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timesIn } from './read-text.ts';

const PIECES = [
  'the', 'end', 'of', 'last', 'next', 'this', 'early', 'mid', 'late', 'mid-May', 'March', 'May', '6-9', '3', '31st', 'most', 'all', 'half', 'ended', 'today', 'before', 'night', 'in', 'for', 'sales', 'fourth', 'ahead', 'overnight', 'old', '1/2', '2003', '2003-04', '1990s', '’80s', 'Friday',
  'Monday', 'to', 'and', 'between', 'a', 'two', 'several', 'half', 'years', 'weeks', 'day', 'ago', 'later', 'earlier', 'every', 'twice', 'quarter', 'century',
  'first', '10:30', 'GMT', 'p.m.', 'midnight', 'Easter', 'Day', 'spring', 'same', 'month', 'will', 'said', '.', ',', '-', '(', '“', "'", '7/8/07', '30.02.2000',
]; // prettier-ignore

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const dates = fc.option(
  fc.constantFrom('2004', '2004-02', '2004-02-29', '0001-01-01', '9999-12-31', '1897-10-12', '2004-13-40', 'last week'),
  {
    nil: undefined,
  },
);

/** A source needs a letter; a line of its own keeps what is tested apart from it. */
const read = (text: string, published: string | undefined) =>
  timesIn(`Report.\n${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`, published);

describe('findTimes', () => {
  it('gives spans in order that do not overlap and hold their own words, whatever the text', () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => {
        let end = 0;
        for (const time of read(text, published)) {
          assert.ok(time.start >= end && time.end > time.start);
          assert.equal(time.text, `Report.\n${text.replace(/[\r\n\u2028\u2029]/g, ' ')}`.slice(time.start, time.end));
          end = time.end;
        }
      }),
    );
  });

  it('finds the same expressions with and without the source’s date', () => {
    fc.assert(
      fc.property(texts, text => {
        const spans = (published?: string) =>
          read(text, published).map(({ start, end, type }) => ({ start, end, type }));
        assert.deepEqual(spans('2004-02-29'), spans());
      }),
    );
  });

  it('says no day of a source without a date that the text does not say itself', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'last',
            'next',
            'Friday',
            'Monday',
            'month',
            'year',
            'yesterday',
            'March',
            'two',
            'days',
            'ago',
            'later',
          ),
          { maxLength: 12 },
        ),
        pieces => {
          for (const { value, earliest } of read(pieces.join(' '), undefined)) {
            assert.doesNotMatch(value ?? '', /^\d{4}/);
            assert.equal(earliest, undefined);
          }
        },
      ),
    );
  });

  it('orders the first and last day that a value may mean', () => {
    fc.assert(
      fc.property(texts, dates, (text, published) => {
        for (const { earliest, latest } of read(text, published)) {
          if (earliest === undefined || latest === undefined) assert.equal(earliest, latest);
          else assert.ok(earliest <= latest, `${earliest} to ${latest}`);
        }
      }),
    );
  });
});
