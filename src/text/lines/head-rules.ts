import type { SourceDetails } from '../../model/source.ts';
import type { LineRule } from './line-rule.ts';
import { hasBareWords } from './bare-name.ts';
import { readDateLine } from './read-date-line.ts';

/** The labels of a document's details in the heads of archive exports and minutes; `undefined`: a label whose value is nobody's detail. */
export const FIELD_LABELS: ReadonlyMap<string, keyof SourceDetails | undefined> = new Map<
  string,
  keyof SourceDetails | undefined
>([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['newspaper', 'publisher'],
  ['date', 'published'],
  ['publication date', 'published'],
  ['published', 'published'],
  ['url', 'url'],
  ['link', 'url'],
  ['subject', 'title'],
  ['sent', 'published'],
  ['from', undefined],
  ['to', undefined],
  ['cc', undefined],
  ['bcc', undefined],
  ['reply-to', undefined],
  ['section', undefined],
  ['edition', undefined],
  ['dateline', undefined],
]);

const FIELD = /^([A-Za-z]+(?:[ -][A-Za-z]+)?) ?: *(\S.*)$/;

/** A line `Label: value` as its label and the value's place in it. */
export function readField(
  text: string,
): { readonly label: string; readonly value: string; readonly at: number } | undefined {
  const match = FIELD.exec(text.slice(0, 400));
  const label = match?.[1]?.toLowerCase() ?? '';
  const value = match?.[2];
  return value === undefined || !FIELD_LABELS.has(label)
    ? undefined
    : { label, value, at: (match?.[0].length ?? 0) - value.length };
}

const BYLINE = /^(?:(?:story |reported |written )?by|from)\b:?\s+(?=\S)/iu;
const ROLE =
  /[,|/–—-]\s*(?:(?:\p{Lu}[\p{L}’']+ )*(?:staff|senior|chief|special|political|foreign|our|sports?|business|associated|associate|freelance)?\s?(?:writers?|reporters?|correspondents?|editors?|bureau|contributors?|columnists?|journalists?|newsroom|desk)\b.{0,40})$/iu;

/** Lines that stand above a document's text and describe it. */
export const HEAD_RULES: readonly LineRule[] = [
  {
    name: 'date',
    kind: 'date',
    reason: 'a line that is a date, with no more than a name beside it, dates the document',
    takes: 'Published: 2005-03-06',
    leaves: 'In May 2005 the bridge was opened',
    test: text => readDateLine(text) !== undefined,
  },
  {
    name: 'field',
    kind: 'field',
    reason: 'archives and offices write details with a label',
    takes: 'HEADLINE: Ferry service to resume in June',
    leaves: 'Headline inflation: what it means for your savings',
    test: text => text.length <= 300 && readField(text) !== undefined,
  },
  {
    name: 'address',
    kind: 'url',
    reason: 'a web address alone on a line is where the document was found',
    takes: 'https://example.org/news/ferry',
    leaves: 'See example.org for the timetable',
    test: text => /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/i.test(text),
  },
  {
    name: 'section path',
    kind: 'section',
    reason: 'pages name their sections, the greater first, with arrows or bars between them',
    takes: 'World » Asia',
    leaves: 'World leaders meet in Apia',
    test: text =>
      text.length <= 80 &&
      /[»>›|/•·]/.test(text) &&
      /^(?:\p{Lu}[\p{L}&’' -]{1,24}?\s*(?:[»>›|/•·]+|&gt;)\s*){1,5}\p{Lu}?[\p{L}&’' -]{0,24}$/u.test(text) &&
      text.split(/\s*[»>›|/•·]+\s*/).every(part => part === '' || part.split(' ').length <= 3),
  },
  {
    name: 'byline',
    kind: 'byline',
    reason: '"By" and a name or two on a line of their own say who wrote it',
    takes: 'By Amina Yusuf, Staff Writer',
    leaves: 'By Monday the river had risen by two metres.',
    test: text => text.length <= 120 && readByline(text) !== undefined,
  },
];

/** The authors that a byline names, as written, and where; with the publisher or the role that stands behind them cut off. */
export function readByline(
  text: string,
): { readonly name: string; readonly at: number; readonly rest?: string } | undefined {
  const opening = BYLINE.exec(text);
  const role = ROLE.exec(text);
  if (opening === null && role === null) return undefined;
  if (opening !== null && /^from/i.test(opening[0]) && role === null && !/correspondent|reporter/i.test(text))
    return undefined;
  if (
    /^by (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^by (?:the|then|now|next|early|late|mid|far|and large)\b/i.test(
      text,
    )
  )
    return undefined;
  const at = opening?.[0].length ?? 0;
  const said = text.slice(at).replace(/\.$/, '');
  const name = (
    /^(.*?)(?:\s*[,|/–—]\s+|\s+-\s+|\s*\||\s+in \p{Lu}|\s+at \p{Lu}|\s*\(|$)/u.exec(said)?.[1] ?? said
  ).trim();
  if (name === '' || !hasBareWords(name)) return undefined;
  const rest = said.slice(name.length).replace(/^[\s,|/()–—-]+|\)$/g, '');
  if (
    rest !== '' &&
    !hasBareWords(rest.replace(/^(?:in|at) /, '').replace(/[,|]/g, '')) &&
    role === null &&
    !/@/.test(rest)
  )
    return undefined;
  if (/[.!?]$/.test(text) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(text)) return undefined;
  return { name, at, ...(rest === '' ? {} : { rest }) };
}
