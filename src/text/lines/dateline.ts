import type { IsoDate } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { endsSentence } from './line-looks.ts';
import { readDate } from './read-date.ts';

/** The beginning of a report that names the place it was sent from: `NAIROBI, Kenya, May 3 (AP) —`. */
export interface Dateline {
  /** The place, relative to the beginning of the paragraph; empty where only an agency is named. */
  readonly place: Span;
  /** The length of all of it, mark and space included. */
  readonly length: number;
  readonly agency?: string;
  /** Only where the dateline gives the year. */
  readonly published?: IsoDate;
}

/** A dateline ends within so many units. */
const LONGEST = 110;

const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’-]*\p{Lu}\.?(?:[ /-]\p{Lu}[\p{Lu}\p{M}.'’-]*)*(?![\p{Ll}\d])/u;
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:de |of |al-)?\p{Lu}[\p{L}\p{M}.'’-]+){0,2}/u;
const COUNTRY = /^, ?\p{Lu}[\p{L}\p{M}.]+(?: \p{Lu}[\p{L}\p{M}.]+){0,2}/u;
const AGENCY = /^,? ?[([](\p{Lu}[^()[\]]{1,40})[)\]]/u;
const MARK = /^(?: ?[.,]?(?:—|–|--?|_)(?=[ \t“"‘'\p{Lu}])| ?:(?=\s|[“"‘\p{Lu}]))[ \t]*/u;
/** Without one of these no place is parted from the report: most paragraphs need not be looked at any further. */
const HAS_MARK = /[—–\-_](?=[ \t“"‘'\p{Lu}])|:(?=\s|[“"‘\p{Lu}])/u;
const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:${MONTH})\\.? \\d{1,2}|\\d{1,2} (?:${MONTH})\\.?|(?:${MONTH})\\.?(?= \\d{4}))(?:,? (?:1[5-9]|20)\\d\\d)?|(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`;
const WHEN = new RegExp(`^,? ?(?:(${DAY})(?![\\w)])|\\((${DAY})\\))`, 'i');

/** Words in capitals with a colon behind that name no place. */
const NO_PLACE =
  /(?<!\p{L})(?:[QA]\d?|NOTES?|UPDATE|BREAKING|EDITOR|WATCH|READ|WARNING|CORRECTION|ANALYSIS|OPINION|EXPLAINER|FACTBOX|FACT CHECK|INTERVIEW(?:ER)?|PROFILE|FEATURE|OBITUARY|REVIEW|VIDEO|PHOTOS?|LIVE|EXCLUSIVE|COLUMN|EDITORIAL|COMMENT|REPORT|STATEMENT|QUESTION|ANSWER|SUMMARY|BACKGROUND|TIMELINE|CHRONOLOGY|TABLE|POLL|RESEARCH|SPORTS?|SOCCER|FOOTBALL|CRICKET|TENNIS|RUGBY|GOLF|CYCLING|ATHLETICS|BASKETBALL|BASEBALL|BUSINESS|WEATHER|RE|TO|FROM|CC|SUBJECT|DATE|PRESENT|APOLOGIES|ATTENDEES|TITLE|AUTHOR|BY|CHAIR|CHAIRMAN|MODERATOR|SPEAKER|HOST|PRESENTER|ANCHOR|NARRATOR|JOURNALIST|VOICE|WITNESS|COUNSEL|COURT|CLERK|SENATOR|MINISTER|PRESIDENT|SLUG|CONTACT|MORE|ADDS?|SECRETARY|PS|P\.S\.|N\.?B\.?|FAQ|MR|MRS|DR)(?!\p{L})/u;
const NO_NAME = /^(?:The|In|But|And|On|At|For|If|He|She|It|We|They|This|That|Dear|Mr|Mrs|Ms|Dr)\b/;

/**
 * The dateline of a paragraph, if it begins with one. Either capitals name the place, or the mark behind it is a long dash and an agency or
 * a day stands between, so that life dates in brackets and a dash in a sentence are none.
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const text = paragraph.slice(0, LONGEST);
  if (!HAS_MARK.test(text)) return text.startsWith('(') ? agencyOnly(text) : undefined;
  const capitals = CAPITALS.exec(text)?.[0];
  const place = capitals ?? NAME.exec(text)?.[0];
  if (place === undefined) return agencyOnly(text);
  let at = place.length;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(text.slice(at));
    if (match === null) return undefined;
    at += match[0].length;
    return match;
  };
  const first = take(WHEN);
  const country = first === undefined ? take(COUNTRY) : undefined;
  const second = first ?? take(WHEN);
  const agency = take(AGENCY)?.[1];
  const when = second ?? take(WHEN);
  const mark = take(MARK)?.[0].trim();
  if (mark === undefined) return undefined;
  const date = when?.[1] ?? when?.[2];
  const bracketed = when?.[2] !== undefined;
  const dash = mark !== ':';
  const stated = agency !== undefined || (date !== undefined && !bracketed);
  if (capitals === undefined) {
    const known = stated || (country !== undefined && /[—–]|--/.test(mark));
    if (!dash || !known || NO_NAME.test(place)) return undefined;
  } else if (NO_PLACE.test(place) || (place.length < 4 && !stated) || (bracketed && !agency && !/[—–]|--/.test(mark))) {
    return undefined;
  }
  if (!opensReport(paragraph, at, mark)) return undefined;
  const published = date === undefined ? undefined : readDate(date);
  return {
    place: { start: 0, end: place.length },
    length: at,
    ...(agency === undefined ? {} : { agency }),
    ...(published === undefined ? {} : { published }),
  };
}

/** A report follows its dateline in running text: not in capitals, and behind a colon in whole sentences. */
function opensReport(paragraph: string, at: number, mark: string): boolean {
  const rest = paragraph.slice(at, at + 200);
  if (!/\p{Ll}/u.test(rest) && /\p{Lu}{3}/u.test(rest)) return false;
  return mark !== ':' || paragraph.length > 120 || endsSentence(paragraph);
}

/** `(Reuters) - The council …`: an agency without a place. */
function agencyOnly(text: string): Dateline | undefined {
  const match = /^\((\p{Lu}[\p{L} ]{1,30})\)(?: ?(?:—|–|--|-|_)\s+| (?=\p{Lu}))/u.exec(text);
  if (match?.[1] === undefined) return undefined;
  return { place: { start: 0, end: 0 }, length: match[0].length, agency: match[1] };
}
