import assert from 'node:assert/strict';
import type { Line } from '../../../src/text/lines/line.ts';
import { classifyLine, LINE_RULES } from '../../../src/text/lines/line-rules.ts';
import type { LineKind } from '../../../src/text/lines/line-rule.ts';

const lineOf = (text: string): Line => ({
  start: 0,
  end: text.length,
  text,
  blanksBefore: 0,
  indent: 0,
  newPage: false,
});

/** Lines of many pages and archives, by what they are. */
const LINES: Partial<Record<LineKind, readonly string[]>> = {
  furniture: [
    'Advertisement',
    'Comments (3)',
    'Follow us on Facebook',
    'SHARE THIS ARTICLE',
    'Subscribe to our newsletter',
    'Updated 10 sec ago',
    'Posted 3 hours ago',
    'Page 2 of 5',
    '4 min read',
    'Facebook Twitter WhatsApp',
    'Copyright 2004 Tide Publishing Ltd',
    'Also read: Mangroves planted on Ambrym',
    'We use cookies to make this site work.',
  ],
  credit: [
    'Photo by Tomasi Vaka',
    '(Reuters photo)',
    'PHOTO: AAP/Dean Lewis',
    'Additional reporting by Olga Petrova in Minsk; editing by Sam Brown',
    'With inputs from agencies',
    'Source: Sahel News',
    '(Reporting by Jin Park; Editing by Ann Lowe)',
  ],
  date: [
    'Published: 2011-03-06',
    'Updated 3 March 1997',
    'May 3, 1994',
    'Monday, 3 March 1997 14:05 GMT',
    '(Reuters) - 1996-11-22',
    'LISBON 1996-11-22',
    'Lisbon, 3 May 1897',
    'Wednesday, May 21, 2014, 3:04 p.m. ET',
    'First published on Mon 3 May 2010 12.30 BST',
    '03/04/2005',
  ],
  byline: [
    'By Jane Doe, Staff Writer',
    'By JANE DOE',
    'By Aminata Sissoko and Jean Diarra',
    'Ravi Menon, Chief Reporter',
    'By Reuters',
  ],
  caption: [
    'File photo: The old lighthouse before the storm.',
    'In this handout photo released by the navy, sailors look for survivors.',
    'The minister speaks at the wharf in Majuro on Friday. (Handout/Ministry of Fisheries photo)',
    'Children cross the river on a rope near Lae. REUTERS/Kalo Rumint',
  ],
  section: ['World » Asia', 'Home > News > Pacific', 'Sport | Rugby'],
  bullet: ['• Two ferries to be bought', '- The school will close', '2. The pier needs new timber'],
  separator: ['-----', '==========', 'Document 3 of 12', '- - - - - - -'],
  break: ['* * *', '***'],
  text: [
    'Follow the money, auditors say',
    'Share prices fell for a third day in Manila',
    'Updated rules for fishing licences take effect in June',
    'By Monday the river had risen by two metres.',
    'By all accounts the harvest was good',
    'On 3 May 1994 the bridge was opened.',
    'May 3-5, 1994',
    'Photo exhibition opens in Port Louis',
    'Source of the Niger found to be shrinking',
    'Comments by the mayor anger fishermen',
    'Home rule was debated until midnight',
    'Print workers end their strike',
    '1994',
    'Advertisement tax to rise, says ministry',
  ],
};

describe('line rules', () => {
  for (const rule of LINE_RULES) {
    it(`${rule.name}: takes its example, leaves its counter-example`, () => {
      assert.equal(rule.test(rule.takes, lineOf(rule.takes)), true, rule.takes);
      assert.equal(rule.test(rule.leaves, lineOf(rule.leaves)), false, rule.leaves);
      assert.equal(classifyLine(lineOf(rule.takes)), rule.kind, 'another rule takes the example first');
    });
  }
  for (const [kind, lines] of Object.entries(LINES)) {
    for (const line of lines) it(`${kind}: ${line}`, () => assert.equal(classifyLine(lineOf(line)), kind));
  }
});
