import type { Span } from '../model/span.ts';
import { readDateline } from './lines/dateline.ts';
import { looksLikeHeadline, looksLikeProse, splitLines, type Line } from './lines/line.ts';
import { classifyLine, type LineKind } from './lines/line-rules.ts';

export interface KnownLine extends Line {
  readonly kind: LineKind;
}

/** The signs of a new document stand within so many lines of its headline. */
const HEAD_LINES = 8;

/**
 * The documents of a plain text file, each as its lines. A file is split where a separator stands, and where after a finished body a set-off
 * headline follows that is repeated, dated or signed, and has a dateline: one source too few is better than an article cut in two.
 */
export function splitDocuments(text: string): KnownLine[][] {
  const lines = splitLines(text, { start: 0, end: text.length }).map(line => ({ ...line, kind: classifyLine(line) }));
  const documents: KnownLine[][] = [[]];
  lines.forEach((line, index) => {
    const current = documents.at(-1) ?? [];
    if (line.kind === 'separator') {
      if (hasBody(current)) documents.push([]);
      return;
    }
    if (hasBody(current) && startsDocument(lines, index)) documents.push([line]);
    else current.push(line);
  });
  const whole = documents.filter(document => document.length > 0);
  return joinFragments(whole);
}

const hasBody = (lines: readonly KnownLine[]): boolean =>
  lines.some(line => line.kind === 'text' && looksLikeProse(line));

/** A separator inside one document cuts off no more than a fragment without a headline or date of its own: that belongs to what precedes it. */
function joinFragments(documents: readonly KnownLine[][]): KnownLine[][] {
  const joined: KnownLine[][] = [];
  for (const document of documents) {
    const [first] = document;
    const before = joined.at(-1);
    if (before !== undefined && first !== undefined && !hasHead(document)) before.push(...document);
    else joined.push([...document]);
  }
  return joined;
}

const hasHead = (document: readonly KnownLine[]): boolean =>
  document
    .slice(0, HEAD_LINES)
    .some(
      (line, i) =>
        line.kind === 'date' ||
        line.kind === 'byline' ||
        (i < 3 && line.kind === 'text' && looksLikeHeadline(line) && !looksLikeProse(line)),
    ) && hasBody(document);

function startsDocument(lines: readonly KnownLine[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || line.kind !== 'text') return false;
  if (line.blanksBefore === 0 || !looksLikeHeadline(line) || looksLikeProse(line)) return false;
  const ended = before.kind !== 'text' || /[.!?]["”’)]*$/.test(before.text);
  if (!ended) return false;
  const head = lines.slice(index + 1, index + 1 + HEAD_LINES);
  const repeated = head.some(other => other.text === line.text);
  const dated = head.slice(0, 4).some(other => other.kind === 'date' || other.kind === 'byline');
  const fresh = head.slice(0, 3).some(other => other.kind === 'furniture');
  const body = head.find(other => other.kind === 'text' && looksLikeProse(other));
  const dateline = body !== undefined && readDateline(body.text) !== undefined;
  const signs = [repeated, dated, dateline, fresh, line.blanksBefore >= 2].filter(Boolean).length;
  return body !== undefined && (repeated || dated || dateline) && signs >= 2;
}

export const spanOfLines = (lines: readonly Line[]): Span => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
});
