import type { IsoDate } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { hasBareWords } from './bare-name.ts';
import { readDate } from './read-date.ts';

/** A line that states a date, and perhaps a place, a publisher or an author beside it. */
export interface DateLine {
  readonly date: IsoDate;
  /** Whether it speaks of a later change of the document, which dates it only where nothing better does. */
  readonly updated: boolean;
  /** The name beside the date (`LONDON 1996-08-22`, `The Daily Star | 3 May 1994`), relative to the line. */
  readonly name?: Span;
  /** Whoever posted it, where the line says so. */
  readonly author?: Span;
}

const LABEL =
  /^(?:(?:first |last |originally )?(published|publication|updated?|posted|modified|issued|dated?|released|pubdate|uploaded|revised|delivered|adopted|signed|filed|broadcast|aired|recorded|received)(?: (?:date|time|online))?(?: on| at)?|date of (?:publication|issue))\s*[:–—-]?\s*/i;
const SECOND_LABEL = /\s*[|,;/·•(-]*\s*\b(?:last )?(?:updated?|modified)\b/i;
const UPDATED = /^(?:updated?|modified|revised)$/i;

/** "March 9, 2003 Sunday, Late Edition": which of the day's papers it was. */
const EDITION =
  /[,;]? (?:(?:late|final|early|city|national|first|second|third|morning|evening|weekend|main|home|all) ){0,2}editions?(?: - final)?$/i;
/** When a telegram was sent: day, hour and minute of universal time, month, year: `R 121530Z JAN 78`. */
const TELEGRAM = /^(?:[ORPZ] )?(\d\d)\d{4}Z ([A-Z]{3}) (\d\d)$/;
/** The line in which American agencies say when a report was sent, the month first: `AP-NY-11-14-96 1822EST`. */
export const SENT = /^[A-Z]{2,4}-[A-Z]{2,3}-(\d\d)-(\d\d)-(\d\d) \d{4}[A-Z]{2,4}$/;
const PIVOT = 50;

/** So long may a date line be, and so many words may stand before or behind its date. */
const LONGEST = 120;
const MOST_WORDS = 7;

/** Reads a line that is a date, with or without a label and a name beside it; undefined where it says more. */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > LONGEST) return undefined;
  const sent = SENT.exec(text);
  if (sent !== null) {
    const date = `${Number(sent[3]) > PIVOT ? 19 : 20}${sent[3]}-${sent[1]}-${sent[2]}`;
    return readDate(date) === undefined ? undefined : { date, updated: false };
  }
  const telegram = TELEGRAM.exec(text);
  if (telegram !== null) {
    const year = `${Number(telegram[3]) > PIVOT ? 19 : 20}${telegram[3] ?? ''}`;
    const date = readDate(`${telegram[1] ?? ''} ${telegram[2] ?? ''} ${year}`);
    return date === undefined ? undefined : { date, updated: false };
  }
  if (!/\d{4}/.test(text)) return undefined;
  const line = text.replace(/(?<=\d)\.$/, '').replace(EDITION, '');
  const label = LABEL.exec(line);
  const updated = UPDATED.test(label?.[1] ?? '');
  const rest = line.slice(label?.[0].length ?? 0);
  const second = SECOND_LABEL.exec(rest);
  const stated = second === null || second.index === 0 ? rest : rest.slice(0, second.index);
  const date = readDate(stated) ?? (label !== null && /^(?:1[5-9]|20)\d\d$/.test(stated) ? stated : undefined);
  if (date !== undefined) return { date, updated };
  const posted = /^((?:posted|written|published) by )([^,|]{1,40}?) on (.+)$/i.exec(line);
  const postedDate = posted === null ? undefined : readDate(posted[3] ?? '');
  if (posted?.[2] !== undefined && postedDate !== undefined) {
    const start = posted[1]?.length ?? 0;
    return { date: postedDate, updated: false, author: { start, end: start + posted[2].length } };
  }
  return label === null ? besideName(line) : undefined;
}

/** A name and a date with a comma, dash or bar between them, the name in capitals or in brackets where there is none. */
function besideName(line: string): DateLine | undefined {
  const words = [...line.matchAll(/\S+/g)];
  for (let i = 1; i < words.length && i <= MOST_WORDS; i++) {
    const at = words[i]?.index ?? 0;
    const before = line.slice(0, at).trimEnd();
    const name = before.replace(/[\s,|–—:·•-]+$/, '');
    const setOff = name.length < before.length || /^\(.*\)$/.test(name) || name === name.toUpperCase();
    if (!setOff || !isName(name)) continue;
    const stated = line.slice(at).replace(/\.$/, '');
    const label = LABEL.exec(stated);
    const date = readDate(stated.slice(label?.[0].length ?? 0));
    if (date !== undefined) return { date, updated: UPDATED.test(label?.[1] ?? ''), name: within(name, 0) };
  }
  for (let i = words.length - 1; i > 0 && i >= words.length - MOST_WORDS; i--) {
    const at = words[i]?.index ?? 0;
    const before = line.slice(0, at).trimEnd();
    const setOff = /[|–—:·•(-]$/.test(before) || /^\(.*\)$/.test(line.slice(at));
    const name = line.slice(at).trim();
    if (!setOff || !isName(name)) continue;
    const date = readDate(before);
    if (date !== undefined) return { date, updated: false, name: within(name, at) };
  }
  return undefined;
}

const isName = (text: string): boolean =>
  !/\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(text) &&
  text.length <= 60 &&
  hasBareWords(text.replace(/^\((.*)\)$/, '$1'));

function within(name: string, at: number): Span {
  const inner = /^\(.*\)$/.test(name) ? 1 : 0;
  return { start: at + inner, end: at + name.length - inner };
}

/** A date in front of a headline, as some archives write it (`date 2021-05-18 HEADLINE`), and the length it takes. */
export function readDatePrefix(text: string): { readonly date: IsoDate; readonly length: number } | undefined {
  const match = /^(?:date:?\s+)?((?:1[5-9]|20)\d\d-\d\d-\d\d)(?:[\s:,|–—-]+)(?=[^\s\d])/i.exec(text.slice(0, 60));
  const date = match?.[1] === undefined ? undefined : readDate(match[1]);
  return match === null || date === undefined ? undefined : { date, length: match[0].length };
}
