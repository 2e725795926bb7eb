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
}

const LABEL =
  /^(?:(?:first |last |originally )?(published|publication|updated?|posted|modified|issued|dated?|released|pubdate|uploaded|revised)(?: (?:date|time|online))?(?: on| at)?|date of (?:publication|issue))\s*[:–—-]?\s*/i;
const SECOND_LABEL = /\s*[|,;/·•(-]*\s*\b(?:last )?(?:updated?|modified)\b/i;
const UPDATED = /^(?:updated?|modified|revised)$/i;

/** So long may a date line be, and so many words may stand before or behind its date. */
const LONGEST = 120;
const MOST_WORDS = 7;

/** Reads a line that is a date, with or without a label and a name beside it; undefined where it says more. */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LONGEST || !/\d{4}/.test(line)) return undefined;
  const label = LABEL.exec(line);
  const updated = UPDATED.test(label?.[1] ?? '');
  const rest = line.slice(label?.[0].length ?? 0);
  const second = SECOND_LABEL.exec(rest);
  const stated = second === null || second.index === 0 ? rest : rest.slice(0, second.index);
  const date = readDate(stated) ?? (label !== null && /^(?:1[5-9]|20)\d\d$/.test(stated) ? stated : undefined);
  if (date !== undefined) return { date, updated };
  const posted = /^posted by [^,|]{1,40}? on (.+)$/i.exec(line)?.[1];
  const postedDate = posted === undefined ? undefined : readDate(posted);
  if (postedDate !== undefined) return { date: postedDate, updated: false };
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
    const date = readDate(line.slice(at).replace(/\.$/, ''));
    if (date !== undefined) return { date, updated: false, name: within(name, 0) };
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
  !/\d/.test(text) && text.length <= 60 && hasBareWords(text.replace(/^\((.*)\)$/, '$1'));

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
