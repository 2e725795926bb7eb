import assert from 'node:assert/strict';
import { readDateLine, readDatePrefix } from '../../../src/text/lines/read-date-line.ts';
import { readDateline } from '../../../src/text/lines/dateline.ts';

const DATES: readonly (readonly [string, string | undefined])[] = [
  ['Published: 2005-03-06', '2005-03-06'],
  ['Updated 21 June 2025', '2025-06-21'],
  ['May 3, 1994', '1994-05-03'],
  ['Sept. 11, 1973', '1973-09-11'],
  ['Friday 13 February 2009', '2009-02-13'],
  ['the 3rd of May, 1899', '1899-05-03'],
  ['Published 3:45 PM EDT, Thu May 21, 2015', '2015-05-21'],
  ['2008-10-05T12:00:00Z', '2008-10-05'],
  ['31/12/2005', '2005-12-31'],
  ['12/31/2005', '2005-12-31'],
  ['03/04/2005', '2005'],
  ['04/04/2005', '2005-04-04'],
  ['May 1994', '1994-05'],
  ['Published: May 3, 2010 | Updated: May 4, 2010', '2010-05-03'],
  ['Posted by Admin on May 3, 2010', '2010-05-03'],
  ['The Daily Star | 3 May 1994', '1994-05-03'],
  ['30 February 2001', undefined],
  ['29 February 1900', undefined],
  ['29 February 2000', '2000-02-29'],
  ['13/13/2005', undefined],
  ['3-5 May 1994', undefined],
  ['Updated 10 sec ago', undefined],
  ['Monday', undefined],
  ['Budget for May 1994', undefined],
  ['On 3 May 1994 the bridge was opened', undefined],
];

describe('readDateLine', () => {
  for (const [line, date] of DATES)
    it(`${line} is ${date ?? 'no date'}`, () => assert.equal(readDateLine(line)?.date, date));

  it('tells a later change from publication', () => {
    assert.equal(readDateLine('Last updated: 3 May 1994')?.updated, true);
    assert.equal(readDateLine('Published: 3 May 1994')?.updated, false);
  });

  it('finds the name beside the date', () => {
    const nameIn = (line: string) => {
      const name = readDateLine(line)?.name;
      return name === undefined ? undefined : line.slice(name.start, name.end);
    };
    assert.equal(nameIn('OSLO 1996-12-07'), 'OSLO');
    assert.equal(nameIn('Galway, 3 May 1897'), 'Galway');
    assert.equal(nameIn('3 May 1994 | The Daily Star'), 'The Daily Star');
    assert.equal(nameIn('3 May 1994'), undefined);
  });

  it('reads a date in front of a headline', () => {
    assert.deepEqual(readDatePrefix('date 2014-11-02 Elders meet'), { date: '2014-11-02', length: 16 });
    assert.equal(readDatePrefix('2014-11-02'), undefined);
    assert.equal(readDatePrefix('In 2014-11-02 Elders'), undefined);
  });
});

const DATELINES: readonly (readonly [string, string | undefined, (string | undefined)?, string?])[] = [
  ['MAJURO: The islands voted on Monday.', 'MAJURO'],
  ['NAIROBI, Kenya, May 3 (AP) — The council met.', 'NAIROBI', 'AP'],
  ['PORT VILA (Reuters) - A cyclone came ashore.', 'PORT VILA', 'Reuters'],
  ['LISBON 1996-08-22 - Shares fell.', 'LISBON', undefined, '1996-08-22'],
  ['GAZA CITY, Gaza Strip (AP) _ The crossing opened.', 'GAZA CITY', 'AP'],
  ['Mopti, 21 August 2013 (Relief Wire) – Houses fell.', 'Mopti', 'Relief Wire', '2013-08-21'],
  ['St. John’s, Antigua — The court sat.', 'St. John’s'],
  ['Ingrid Halvorsen (6 March 1871 - 9 June 1944) was a painter.', undefined],
  ['He left — nobody saw him — at noon.', undefined],
  ['NOTE: The court sat on Monday.', undefined],
  ['CRICKET - ISLANDS LOSE FOUR EARLY WICKETS', undefined],
  ['Mali: Flood situation update', undefined],
  ['The council — all nine of them — met.', undefined],
];

describe('readDateline', () => {
  for (const [paragraph, place, agency, published] of DATELINES) {
    it(`${paragraph} is from ${place ?? 'nowhere'}`, () => {
      const found = readDateline(paragraph);
      assert.equal(found === undefined ? undefined : paragraph.slice(found.place.start, found.place.end), place);
      assert.equal(found?.agency, agency);
      assert.equal(found?.published, published);
    });
  }
});
