import type { Furniture, SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { findTitle, type Title } from './find-title.ts';
import { isBareName, isPersonName, isPublisherName } from './lines/bare-name.ts';
import { dateOfTitle } from './lines/date-of-title.ts';
import { readDateline } from './lines/dateline.ts';
import { FIELD_LABELS, readByline, readField } from './lines/head-rules.ts';
import { findLetterLines } from './lines/letter-lines.ts';
import { hasMailHead, senderOf } from './lines/mail-head.ts';
import { looksLikeProse } from './lines/line-looks.ts';
import type { KnownLine } from './lines/line-rule.ts';
import { readDate } from './lines/read-date.ts';
import { readDateLine, readDatePrefix, SENT } from './lines/read-date-line.ts';
import { isLetterTitle, readLetter } from './read-letter.ts';

/** What stands around a document's body: its details, where they were read, and the lines that are in no passage. */
export interface Head {
  readonly details: SourceDetails;
  readonly evidence: Partial<Record<keyof SourceDetails, Span>>;
  readonly title?: Title;
  /** The place that a line of place and date names. */
  readonly dateline?: Span;
  readonly furniture: ReadonlyMap<KnownLine, Furniture['kind']>;
}

/** The head of a document ends with its first lines: a date further down dates something else. */
const HEAD_LINES = 16;
/** A labelled date or an address may stand in so many lines at its end. */
const FOOT_LINES = 4;
/** Labels that head a mail, and stand in other texts for themselves. */
const MAIL_ONLY = /^(?:from|to|cc|bcc|reply-to)$/;
/** "Highland Press Writer" names the paper of the author above. */
const PAPERS_WRITER = / (?:Staff )?(?:Writers?|Correspondents?|Reporters?)$/;
/** Under such a title a line says when the meeting was held. */
const RECORDED = /\b(?:minutes|proceedings|meeting|transcript|hearing|session)\b/i;
/** Who has no name is no author. */
const NOBODY =
  /\b(?:staff|our|own|special|correspondents?|reporters?|agenc(?:y|ies)|admin|newsroom|desk|editors?|bureau|writers?|wire|web|online)\b/i;

/** Reads title, author, publisher, date and address from the lines above the body, and from a letter's signature below it. */
export function readHead(lines: readonly KnownLine[]): Head {
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = {};
  const evidence: Partial<Record<keyof SourceDetails, Span>> = {};
  const furniture = new Map<KnownLine, Furniture['kind']>();
  let dateline: Span | undefined;
  const state = (key: keyof SourceDetails, value: string | undefined, span: Span) => {
    if (value === undefined || value === '' || details[key] !== undefined) return;
    details[key] = value;
    evidence[key] = { start: span.start, end: span.end };
  };
  const stateName = (name: string, span: Span) => {
    if (isPublisherName(name)) state('publisher', name, span);
    else if (!NOBODY.test(name)) state('author', name, span);
  };

  const letter = findLetterLines(lines);
  const found =
    findLabelledTitle(lines.slice(0, HEAD_LINES)) ??
    findTitle(letter === undefined ? lines : lines.slice(0, letter.salutation + 2));
  const title = found !== undefined && (letter === undefined || isLetterTitle(found)) ? found : undefined;
  const headEnd = letter?.salutation ?? endOfHead(lines, title);
  const head = lines.slice(0, headEnd);
  const titleAt = title === undefined ? -1 : lines.indexOf(title.lines[0] as KnownLine);

  const mail = hasMailHead(lines);
  for (const line of head.filter(({ kind }) => kind === 'field')) {
    const field = readField(line.text);
    const sender = mail && field?.label === 'from';
    const key = sender ? 'author' : FIELD_LABELS.get(field?.label ?? '');
    const inText = !mail && MAIL_ONLY.test(field?.label ?? '');
    if (inText) continue;
    if (title?.lines.includes(line) !== true)
      furniture.set(line, key === 'author' ? 'byline' : key === 'published' ? 'date' : 'section');
    if (field === undefined || key === undefined) continue;
    const span = { start: line.start + field.at, end: line.end };
    if (sender) state(key, senderOf(field.value), span);
    else if (key === 'published') state(key, readDate(field.value), span);
    else state(key, key === 'author' ? field.value.replace(/^by\s+/i, '') : field.value, span);
  }
  if (title !== undefined) {
    state('title', title.text, title);
    const first = title.lines[0] as KnownLine;
    const prefix = readDatePrefix(first.text);
    if (prefix !== undefined) state('published', prefix.date, { start: first.start, end: title.start });
  }

  const stated = [...head, ...lines.slice(Math.max(headEnd, lines.length - FOOT_LINES)).filter(isFootDate)]
    .filter(line => line.kind === 'date')
    .flatMap(line => [readDateLine(line.text)].flatMap(date => (date === undefined ? [] : [{ line, date }])));
  for (const { line, date } of stated.sort((a, b) => Number(a.date.updated) - Number(b.date.updated))) {
    furniture.set(line, 'date');
    state('published', date.date, line);
    if (date.author !== undefined) {
      const span = { start: line.start + date.author.start, end: line.start + date.author.end };
      stateName(line.text.slice(date.author.start, date.author.end), span);
    }
    if (date.name === undefined) continue;
    const name = line.text.slice(date.name.start, date.name.end);
    const span = { start: line.start + date.name.start, end: line.start + date.name.end };
    const byline = readByline(name);
    if (byline !== undefined) stateName(byline.name, span);
    else if (isPublisherName(name)) state('publisher', name, span);
    else dateline ??= span;
  }

  head.forEach((line, i) => {
    if (title?.lines.includes(line) === true) return;
    if (line.kind === 'byline') {
      const byline = readByline(line.text);
      furniture.set(line, 'byline');
      if (byline === undefined) return;
      stateName(byline.name, { start: line.start + byline.at, end: line.start + byline.at + byline.name.length });
      if (byline.rest !== undefined && isPublisherName(byline.rest) && !NOBODY.test(byline.rest))
        state('publisher', byline.rest, line);
    } else if (line.kind === 'url') {
      furniture.set(line, 'section');
      state('url', line.text.replace(/^<|>$/g, ''), line);
    } else if (line.kind === 'credit' && /^sources?\s?:/i.test(line.text)) {
      const name = line.text.replace(/^sources?\s?:\s*/i, '');
      if (isPublisherName(name)) state('publisher', name, line);
    } else if (line.kind === 'text' && letter === undefined && titleAt >= 0 && isBareName(line)) {
      furniture.set(line, 'section');
      const first = line.text.replace(/, .*$/, '');
      const paper = (isPublisherName(first) ? first : line.text).replace(PAPERS_WRITER, '');
      if (isPublisherName(paper)) state('publisher', paper, { start: line.start, end: line.start + paper.length });
      else if (i > titleAt && isPersonName(line.text) && isSigned(lines, i)) {
        furniture.set(line, 'byline');
        state('author', line.text, line);
      }
    }
  });
  if (title !== undefined && details.published === undefined) {
    const last = title.lines.at(-1) as KnownLine;
    const under = lines.slice(lines.indexOf(last) + 1, lines.indexOf(last) + 3).filter(line => line.kind === 'text');
    for (const line of [last, ...(RECORDED.test(title.text) ? under : [])]) {
      const found = dateOfTitle(line.text, line !== last);
      if (found === undefined) continue;
      const start = line.start + found.index;
      state('published', found.date, { start, end: start + found.length });
    }
  }
  if (letter !== undefined) readLetter(lines, letter, title, furniture, state);
  return {
    details,
    evidence,
    ...(title === undefined ? {} : { title }),
    ...(dateline === undefined ? {} : { dateline }),
    furniture,
  };
}

function findLabelledTitle(head: readonly KnownLine[]): Title | undefined {
  let prose = false;
  for (const line of head) {
    prose ||= line.kind === 'text' && looksLikeProse(line);
    const field = line.kind === 'field' ? readField(line.text) : undefined;
    if (prose && field?.label === 'subject') continue;
    if (field !== undefined && FIELD_LABELS.get(field.label) === 'title')
      return { start: line.start + field.at, end: line.end, lines: [line], text: field.value };
  }
  return undefined;
}

function endOfHead(lines: readonly KnownLine[], title: Title | undefined): number {
  const from = title === undefined ? 0 : lines.indexOf(title.lines.at(-1) as KnownLine) + 1;
  const body = lines.findIndex(
    (line, i) => i >= from && (line.kind === 'text' || line.kind === 'bullet') && looksLikeProse(line),
  );
  return Math.min(body < 0 ? lines.length : body, from + HEAD_LINES);
}

/** A date at the end dates the document only where it is labelled so. */
const isFootDate = (line: KnownLine): boolean =>
  line.kind === 'date' &&
  (SENT.test(line.text) || /^(?:first |originally )?(?:published|posted|issued|publication|date of)/i.test(line.text));

/** A name alone is that of the author where a date, a dateline or the body with its dateline comes next. */
function isSigned(lines: readonly KnownLine[], index: number): boolean {
  const next = lines.slice(index + 1).find(line => line.kind !== 'furniture' && line.kind !== 'credit');
  return (
    next !== undefined && (next.kind === 'date' || (next.kind === 'text' && readDateline(next.text) !== undefined))
  );
}
