import type { Span } from '../model/span.ts';
import { isBareName, isPersonName, isPublisherName } from './lines/bare-name.ts';
import { isWrapped } from './lines/is-wrapped.ts';
import { readDateline } from './lines/dateline.ts';
import {
  isInCapitals,
  looksLikeDefinition,
  looksLikeHeadline,
  looksLikeProse,
  looksLikeQuestion,
  looksLikeStoppedHeadline,
} from './lines/line-looks.ts';
import { wordCount, type Line } from './lines/line.ts';
import type { KnownLine } from './lines/line-rule.ts';
import { readDatePrefix } from './lines/read-date-line.ts';

/** A headline: its lines, and its words without a date in front. */
export interface Title extends Span {
  readonly lines: readonly KnownLine[];
  readonly text: string;
}

/** The headline stands within so many lines, and takes so many at most. */
const HEAD_LINES = 14;
const MOST_LINES = 4;

const BREAKS_OFF =
  /(?:[,–—-]|\b(?:a|an|the|and|or|of|in|on|at|to|for|from|with|by|as|after|before|over|against|into))$/i;
const NOTE = /^(?:for other uses|see also|note:|from wikipedia|editor.s note|this (?:article|story|page))\b/i;

/** The headline of a document, if it has one: repeated, behind a date, or the first set-off line that could be one and is not a section or a name. */
export function findTitle(lines: readonly KnownLine[]): Title | undefined {
  const wrapped = isWrapped(lines);
  const bodyAt = lines.findIndex((line, i) => isBody(lines, i, line));
  const head = lines.slice(0, Math.min(bodyAt < 0 ? lines.length : bodyAt, HEAD_LINES));
  const named = head.find(line => line.kind === 'text' && /^(?:draft )?minutes of\b/i.test(line.text));
  if (named !== undefined) return titleOf(lines, named, wrapped);
  const dated = head.find(line => line.kind === 'text' && readDatePrefix(line.text) !== undefined);
  if (dated !== undefined) return titleOf(lines, dated, false);
  const candidates = head.filter((line, i) => line.kind === 'text' && couldBeTitle(lines, i, line, wrapped));
  const repeated = candidates.find(
    (line, i) => candidates.slice(i + 1).some(other => other.text === line.text) && !isSection(line),
  );
  if (repeated !== undefined) return titleOf(lines, repeated, wrapped);
  if (bodyAt < 0) return undefined;
  const first = candidates.find((line, i) => !isNameAbove(line, candidates.slice(i + 1)) && !isMasthead(lines, line));
  return first === undefined ? undefined : titleOf(lines, first, wrapped);
}

/** Whether the body begins here. A short sentence or a question at the top, over a date or a dateline, is a headline that has its full stop. */
function isBody(lines: readonly KnownLine[], index: number, line: KnownLine): boolean {
  if (line.kind === 'bullet') return index > 0;
  if (line.kind !== 'text' || !looksLikeProse(line) || readDatePrefix(line.text) !== undefined) return false;
  if (/^(?:draft )?minutes of\b/i.test(line.text)) return false;
  return !isStoppedTitle(lines, index, line);
}

function isStoppedTitle(lines: readonly KnownLine[], index: number, line: KnownLine): boolean {
  if (index > 4 || readDateline(line.text) !== undefined) return false;
  const next = lines[index + 1];
  if (looksLikeQuestion(line))
    return next !== undefined && (next.blanksBefore > 0 || next.kind === 'date' || next.kind === 'byline');
  if (isSetOffInCapitals(lines, index)) return true;
  if (!looksLikeStoppedHeadline(line) && !(isInCapitals(line.text) && line.text.length <= 160)) return false;
  const below = lines.slice(index + 1, index + 4);
  const at = below.findIndex(
    other => other.kind === 'date' || other.kind === 'byline' || readDateline(other.text) !== undefined,
  );
  return at >= 0 && below.slice(0, at).every(other => !looksLikeProse(other) && other.text.length <= 60);
}

/** Papers of the nineteenth century put a full stop behind the capitals of a headline, under the date of the page. */
const isSetOffInCapitals = (lines: readonly KnownLine[], index: number): boolean => {
  const [line, next] = [lines[index], lines[index + 1]];
  return (
    line !== undefined &&
    line.text.length <= 80 &&
    isInCapitals(line.text) &&
    line.blanksBefore > 0 &&
    (next?.blanksBefore ?? 0) > 0 &&
    lines.slice(Math.max(0, index - 3), index).some(other => other.kind === 'date')
  );
};

function couldBeTitle(lines: readonly KnownLine[], index: number, line: KnownLine, wrapped: boolean): boolean {
  if (NOTE.test(line.text) || readDateline(line.text) !== undefined) return false;
  const stopped = isStoppedTitle(lines, index, line);
  if (!stopped && !looksLikeHeadline(line)) return false;
  const next = lines[index + 1];
  if (looksLikeDefinition(line) && !stopped && (next === undefined || next.kind === 'text')) return false;
  // In a wrapped text, a line that the next one goes on with is the beginning of a paragraph.
  return (
    !wrapped ||
    stopped ||
    next === undefined ||
    next.blanksBefore > 0 ||
    next.kind !== 'text' ||
    isInCapitals(line.text) ||
    continuesTitle(lines, index)
  );
}

/** Whether the block that begins here is a headline of two or three lines: few, without a full stop, and a blank line below. */
function continuesTitle(lines: readonly KnownLine[], index: number): boolean {
  let end = index + 1;
  while (end < lines.length && lines[end]?.blanksBefore === 0 && lines[end]?.kind === 'text') end++;
  const block = lines.slice(index, end);
  return (
    index <= 4 &&
    block.length < MOST_LINES &&
    end < lines.length &&
    block.every(line => !looksLikeProse(line) && line.text.length <= 90)
  );
}

const isSection = (line: Line): boolean => isBareName(line) && wordCount(line.text) <= 3;

/** Whether a line of names stands above the headline: a section, a paper or an author, where a longer line follows. */
function isNameAbove(line: Line, below: readonly Line[]): boolean {
  if (!isBareName(line)) return false;
  const small = wordCount(line.text) <= 3 || isPublisherName(line.text) || !isPersonName(line.text);
  return small && below.some(other => other.text.length > line.text.length && !isBareName(other));
}

/** A paper's name directly above a date heads the page, not the report. */
const isMasthead = (lines: readonly KnownLine[], line: KnownLine): boolean =>
  isBareName(line) && isPublisherName(line.text) && lines[lines.indexOf(line) + 1]?.kind === 'date';

/** The title with the lines that it goes on in. */
function titleOf(lines: readonly KnownLine[], first: KnownLine, wrapped: boolean): Title {
  const from = lines.indexOf(first);
  let end = from + 1;
  while (end < lines.length && end - from < MOST_LINES && goesOn(lines, end, wrapped)) end++;
  const own = lines.slice(from, end);
  const prefix = readDatePrefix(first.text)?.length ?? 0;
  const text = [first.text.slice(prefix), ...own.slice(1).map(line => line.text)].join(' ');
  return { start: first.start + prefix, end: own.at(-1)?.end ?? first.end, lines: own, text };
}

function goesOn(lines: readonly KnownLine[], index: number, wrapped: boolean): boolean {
  const line = lines[index] as KnownLine;
  const before = lines[index - 1] as KnownLine;
  if (line.kind !== 'text' || line.blanksBefore > 0 || looksLikeProse(before) || readDateline(line.text) !== undefined)
    return false;
  if (line.text.length > 120 || looksLikeProse(line)) return false;
  if (isInCapitals(before.text) && isInCapitals(line.text)) return !isBareName(line) || before.text.length > 40;
  return (
    /^\p{Ll}/u.test(line.text) ||
    BREAKS_OFF.test(before.text) ||
    (wrapped && before.text.length >= 45 && lines[index + 1] !== undefined && (lines[index + 1]?.blanksBefore ?? 0) > 0)
  );
}
