import type { IsoDate } from '../../model/source.ts';
import { readDate } from './read-date.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?';
const CLOCK = '(?:,? (?:at|from) [^;]{1,20})?';
/** "…, 17 June 2003", "… (3 May 1994)", "… – 3 May 1994". */
const AT_END = new RegExp(`(?:[,|(–—:-] ?| (?=\\d{4}-))${WEEKDAY}(${DATE})\\)?\\.?$`, 'i');
const HELD = new RegExp(
  `\\b(?:held|meeting|sitting|session)\\b[^.;]{0,80}?(?:\\bon|\\bof|,) ${WEEKDAY}(?:the )?(${DATE})${CLOCK}\\.?$`,
  'i',
);
/** What is dated by its title's last words, rather than telling of a day. */
const RECORD =
  /\b(?:minutes|meeting|transcript|proceedings|hansard|statement|speech|remarks|address|briefing|interview|bulletin|newsletter|circular|communiqu[eé]|declaration|report|review|notes?|letter|memo(?:randum)?|diary|log|programme|agenda|edition|issue|press (?:release|conference))\b/i;

/** The length in which a date is looked for. */
const LONGEST = 220;

export interface DateOfTitle {
  readonly date: IsoDate;
  readonly index: number;
  readonly length: number;
}

/** The date at the end of the title of minutes, a transcript or the like, or of the line below that says when a meeting was held. */
export function dateOfTitle(text: string, below = false): DateOfTitle | undefined {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined;
  const match = HELD.exec(text) ?? (!below && RECORD.test(text) ? AT_END.exec(text) : null);
  const written = match?.[1];
  const date = written === undefined ? undefined : readDate(written);
  return match === null || written === undefined || date === undefined
    ? undefined
    : { date, index: match.index + match[0].indexOf(written), length: written.length };
}
