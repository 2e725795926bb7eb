import type { Span } from '../model/span.ts';
import { parseCitationId, parseDefinition } from './parse-citation.ts';
import type { Citation } from './print-citation.ts';

/** A citation as it stands in a draft: where it is referred to, or where it is defined. */
export interface FoundCitation extends Span {
  readonly kind: 'reference' | 'definition' | 'pandoc';
  readonly key: string;
  /** Of a footnote. */
  readonly number?: number;
  readonly paragraph?: number;
  /** Of a definition that could be read whole. */
  readonly citation?: Citation;
}

const FOOTNOTE = /\[\^([a-z0-9-]{1,200})\](:)?/g;
const PANDOC = /(?<=\[[^[\]\n]{0,300})-?@([a-z0-9][a-z0-9-]{0,200})(?:,\s*para\.\s*(\d{1,6}))?/g;

/** All citations of a draft in reading order. A definition's span is its whole line. */
export function findCitations(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(FOOTNOTE)) {
    const id = parseCitationId(match[1] ?? '');
    if (id === undefined) continue;
    const start = match.index;
    if (match[2] === ':' && isLineStart(text, start)) {
      const end = lineEnd(text, start);
      const citation = parseDefinition(text.slice(start, end));
      found.push({
        start,
        end,
        kind: 'definition',
        ...id,
        ...(citation === undefined
          ? {}
          : { citation, ...(citation.paragraph === undefined ? {} : { paragraph: citation.paragraph }) }),
      });
    } else {
      found.push({ start, end: start + match[0].length - (match[2] === ':' ? 1 : 0), kind: 'reference', ...id });
    }
  }
  for (const match of text.matchAll(PANDOC)) {
    if (match[1] === undefined) continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'pandoc',
      key: match[1],
      ...(match[2] === undefined ? {} : { paragraph: Number(match[2]) }),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const isLineStart = (text: string, at: number): boolean =>
  /(?:^|[\n\r]) {0,3}$/.test(text.slice(Math.max(0, at - 5), at));

const lineEnd = (text: string, from: number): number => {
  const match = /[\n\r]/.exec(text.slice(from));
  return match === null ? text.length : from + match.index;
};

/** The citation at an offset; a definition answers for its reference. */
export const citationAt = (text: string, offset: number): FoundCitation | undefined =>
  findCitations(text).find(citation => citation.start <= offset && offset <= citation.end);
