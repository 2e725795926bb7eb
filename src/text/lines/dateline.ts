import type { IsoDate } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { readDateLine } from './read-date-line.ts';

/** The beginning of a report that names the place it was sent from: `NAIROBI, Kenya, May 3 (AP) —`. */
export interface Dateline {
  /** The place, relative to the beginning of the paragraph. */
  readonly place: Span;
  /** The length of all of it, mark and space included. */
  readonly length: number;
  readonly agency?: string;
  readonly published?: IsoDate;
}

/** A dateline ends within so many units. */
const LONGEST = 110;

const PLACE = /^(?:\p{Lu}[\p{Lu}.'’-]*\p{Lu}\.?)(?:[ /-]\p{Lu}[\p{Lu}.'’-]*)*/u;
const TITLE_PLACE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}/u;
const COUNTRY = /^, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}/u;
const WHEN =
  /^[, ]+\(?((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? (?:1[5-9]|20)\d\d)?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:,? (?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d-\d\d-\d\d))\)?/;
const AGENCY = /^,? ?[([]([\p{Lu}][^()[\]]{1,40})[)\]]/u;
const MARK = /^ ?(?::|—|–|--|-|\.—)\s+|^:\s*/;

/** The dateline of a paragraph, if it begins with one. Capitals name the place, or its mark is a long dash or an agency stands before it. */
export function readDateline(paragraph: string): Dateline | undefined {
  const text = paragraph.slice(0, LONGEST);
  const capitals = PLACE.exec(text)?.[0];
  const place = capitals ?? TITLE_PLACE.exec(text)?.[0];
  if (place === undefined) return agencyOnly(text);
  let at = place.length;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const match = pattern.exec(text.slice(at));
    if (match === null) return undefined;
    at += match[0].length;
    return match;
  };
  take(COUNTRY);
  const when = take(WHEN)?.[1] ?? undefined;
  const agency = take(AGENCY)?.[1];
  const late = when ?? take(WHEN)?.[1];
  const mark = take(MARK);
  if (mark === undefined) return undefined;
  const strong = /[—–]|--/.test(mark[0]) || agency !== undefined || late !== undefined;
  if (capitals === undefined ? !strong || /^(?:The|In|But|And)$/.test(place) : place.length < 3 && !strong)
    return undefined;
  if (
    capitals !== undefined &&
    mark[0].trim() === ':' &&
    /\b(?:Q|A|NOTE|UPDATE|BREAKING|EDITOR|WATCH|READ)\b/.test(place)
  )
    return undefined;
  const published = late === undefined ? undefined : readDateLine(late);
  return {
    place: { start: 0, end: place.length },
    length: at,
    ...(agency === undefined ? {} : { agency }),
    ...(published === undefined ? {} : { published }),
  };
}

/** `(Reuters) - The council …`: an agency without a place. */
function agencyOnly(text: string): Dateline | undefined {
  const match = /^\((\p{Lu}[\p{L} ]{1,30})\)(?: ?(?:—|–|--|-)\s+| )/u.exec(text);
  return match?.[1] === undefined
    ? undefined
    : { place: { start: 0, end: 0 }, length: match[0].length, agency: match[1] };
}
