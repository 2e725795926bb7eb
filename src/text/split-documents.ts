import type { Span } from '../model/span.ts';
import { readDateline } from './lines/dateline.ts';
import { readField } from './lines/head-rules.ts';
import { endsSentence, looksLikeHeadline, looksLikeProse, looksLikeStoppedHeadline } from './lines/line-looks.ts';
import type { Line } from './lines/line.ts';
import type { KnownLine } from './lines/line-rule.ts';
import { readLines } from './lines/line-rules.ts';

/** The signs of a new document stand within so many lines of its headline. */
const HEAD_LINES = 8;
/** A headline behind a row of dashes, without other signs, has so many words; a sub-heading has fewer. */
const HEADLINE_WORDS = 5;

/**
 * The documents of a plain text file, each as its lines. A file is split where a separator stands between two headed texts, and where after
 * a finished body a set-off headline follows that is repeated, dated or signed: one source too few is better than an article cut in two.
 */
export function splitDocuments(text: string): KnownLine[][] {
  const lines = readLines(text);
  const documents: KnownLine[][] = [];
  let current: KnownLine[] = [];
  let hasBody = false;
  const finish = () => {
    if (current.length > 0) documents.push(current);
    current = [];
    hasBody = false;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as KnownLine;
    if (hasBody && line.kind === 'separator' && separates(lines, i)) {
      finish();
      continue;
    }
    if (hasBody && (startsDocument(lines, i) || (isHeadlineField(line) && current.some(isHeadlineField)))) {
      const taken = precedingHead(current, line);
      const head = current.splice(current.length - taken, taken);
      finish();
      current.push(...head);
    }
    if (line.kind !== 'separator' || current.length > 0) current.push(line);
    hasBody ||= isBodyLine(line);
  }
  finish();
  return documents;
}

const isBodyLine = (line: KnownLine): boolean => line.kind === 'text' && looksLikeProse(line);

/** Whether what follows a separator is another document: it is counted, or has a head. A row under a line of text only underlines it. */
function separates(lines: readonly KnownLine[], index: number): boolean {
  const line = lines[index] as KnownLine;
  const before = lines[index - 1];
  const after = lines.slice(index + 1, index + 1 + HEAD_LINES).filter(other => other.kind !== 'separator');
  if (/\d of \d|^end of/i.test(line.text)) return after.some(isBodyLine);
  if (line.blanksBefore === 0 && before?.kind === 'text' && !endsSentence(before.text)) return false;
  const [first] = after;
  if (first === undefined || !after.some(isBodyLine)) return false;
  if (headSigns(after) > 0) return true;
  return (
    first.kind === 'text' &&
    looksLikeHeadline(first) &&
    !looksLikeProse(first) &&
    first.text.split(/\s+/, HEADLINE_WORDS).length === HEADLINE_WORDS
  );
}

/** Date, byline, labelled details, a headline that comes again, a dateline: how many of them the first lines have. */
function headSigns(head: readonly KnownLine[]): number {
  const bodyAt = head.findIndex((line, i) => isBodyLine(line) && !(i === 0 && looksLikeStoppedHeadline(line)));
  const above = bodyAt < 0 ? head : head.slice(0, bodyAt);
  const body = head[bodyAt];
  const [first] = head;
  return [
    above.slice(0, 5).some(line => line.kind === 'date'),
    above.slice(0, 5).some(line => line.kind === 'byline'),
    above.some(line => line.kind === 'field'),
    above.slice(1).some(line => line.text === first?.text),
    body !== undefined && readDateline(body.text) !== undefined,
  ].filter(Boolean).length;
}

function startsDocument(lines: readonly KnownLine[], index: number): boolean {
  const line = lines[index] as KnownLine;
  const before = lines[index - 1];
  if (before === undefined || line.blanksBefore === 0) return false;
  if (line.kind !== 'text') return false;
  if (before.kind === 'text' && !endsSentence(before.text)) return false;
  const stopped = looksLikeStoppedHeadline(line);
  if (!stopped && (!looksLikeHeadline(line) || looksLikeProse(line))) return false;
  if (readDateline(line.text) !== undefined) return false;
  const head = lines.slice(index, index + 1 + HEAD_LINES);
  const signs = headSigns(head);
  if (signs === 0 || !head.slice(1).some(isBodyLine)) return false;
  if (stopped && head[1]?.kind !== 'date' && head[2]?.kind !== 'date') return false;
  const gap = line.blanksBefore >= 2 || line.newPage || before.kind === 'break' || before.kind === 'separator';
  const page = head.slice(1, 4).some(other => other.kind === 'furniture');
  return signs + Number(gap) + Number(page) >= 2;
}

const isHeadlineField = (line: KnownLine): boolean =>
  line.kind === 'field' && readField(line.text)?.label === 'headline';

/** How many lines above a headline (section, date, credit of its picture) belong to it: those behind a wider gap than the headline's own. */
function precedingHead(current: readonly KnownLine[], headline: Line): number {
  for (let count = 1; count <= 3 && count < current.length; count++) {
    const line = current[current.length - count] as KnownLine;
    if (line.kind === 'text' || line.kind === 'bullet' || line.kind === 'separator' || line.kind === 'break') return 0;
    if (line.blanksBefore >= 2 && line.blanksBefore > headline.blanksBefore) return count;
  }
  return 0;
}

export const spanOfLines = (lines: readonly Line[]): Span => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});
