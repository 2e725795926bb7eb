import assert from 'node:assert/strict';
import { describeTime, timesIn } from './read-text.ts';

const describeAll = (text: string, published?: string): string[] => timesIn(text, published).map(describeTime);

describe('findTimes', () => {
  it('dates everything at once when the writer states the source’s date', () => {
    const text = 'On Friday the ferry sank, a month after it was built. Last month it had been inspected, on May 6.';
    assert.deepEqual(describeAll(text), [
      'DATE XXXX-WXX-5 | Friday',
      'DURATION P1M | a month',
      'DATE - | Last month',
      'DATE XXXX-05-06 | May 6',
    ]);
    assert.deepEqual(describeAll(text, '2021-06-09'), [
      'DATE 2021-06-04 | Friday',
      'DURATION P1M | a month',
      'DATE 2021-05 | Last month',
      'DATE 2021-05-06 | May 6',
    ]);
  });

  it('takes a date that is not in the calendar for none', () => {
    assert.deepEqual(describeAll('On Friday it sank.', '2021-02-30'), ['DATE XXXX-WXX-5 | Friday']);
  });

  it('says the first and last day that a value may mean, and nothing where the year is not known', () => {
    const range = (text: string, published?: string) =>
      timesIn(text, published).map(({ earliest, latest }) => [earliest, latest]);
    assert.deepEqual(range('It fell in the winter of 1911.'), [['1911-12-01', '1912-02-29']]);
    assert.deepEqual(range('It fell in the 1990s, and last week.', '2005-03-04'), [
      ['1990-01-01', '1999-12-31'],
      ['2005-02-21', '2005-02-27'],
    ]);
    assert.deepEqual(range('It fell on Friday, for two days.'), [
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('forgets the date that "two days later" counts from after two sentences', () => {
    const between = 'It rained. It snowed. It froze.';
    assert.equal(
      describeAll(`It sank on 4 May 2001. ${between} Two days later it rose.`).at(-1),
      'DATE - | Two days later',
    );
    assert.equal(
      describeAll('It sank on 4 May 2001. Two days later it rose.').at(-1),
      'DATE 2001-05-06 | Two days later',
    );
  });

  it('leaves the possessive out', () => {
    assert.deepEqual(describeAll('Wednesday’s talks followed last week’s.', '2005-03-04'), [
      'DATE 2005-03-02 | Wednesday',
      'DATE 2005-W08 | last week',
    ]);
  });
});
