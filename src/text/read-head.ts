import type { SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { isBareName, isPublisherName } from './lines/bare-name.ts';
import { looksLikeHeadline, looksLikeProse } from './lines/line.ts';
import { isUpdateLine, readDateLine, readDatePrefix } from './lines/read-date-line.ts';
import type { KnownLine } from './split-documents.ts';

/** What stands above a document's body: its details, where they were read, and the lines that are in no passage. */
export interface Head {
  readonly details: SourceDetails;
  readonly evidence: Partial<Record<keyof SourceDetails, Span>>;
  /** The headline without a date in front of it. */
  readonly headline?: Span;
  readonly furniture: ReadonlySet<KnownLine>;
}

/** The head of a document ends with its first lines: a date further down dates something else. */
const HEAD_LINES = 14;

/** Reads title, byline, publisher and date from the lines above the body, and from a signature's place below it. */
export function readHead(lines: readonly KnownLine[]): Head {
  const bodyStart = lines.findIndex(
    line => line.kind === 'text' && looksLikeProse(line) && readDatePrefix(line.text) === undefined,
  );
  const head = lines.slice(0, Math.min(bodyStart < 0 ? lines.length : bodyStart, HEAD_LINES));
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = {};
  const evidence: Partial<Record<keyof SourceDetails, Span>> = {};
  const furniture = new Set<KnownLine>();
  const state = <K extends keyof SourceDetails>(key: K, value: string, span: Span) => {
    if (details[key] !== undefined) return;
    details[key] = value;
    evidence[key] = { start: span.start, end: span.end };
  };

  const titleLine = findTitle(head, bodyStart >= 0);
  let headline: Span | undefined;
  if (titleLine !== undefined) {
    const prefix = readDatePrefix(titleLine.text);
    headline = { start: titleLine.start + (prefix?.length ?? 0), end: titleLine.end };
    state('title', titleLine.text.slice(prefix?.length ?? 0), headline);
    if (prefix !== undefined) state('published', prefix.date, { start: titleLine.start, end: headline.start });
  }

  const dates = head
    .filter(line => line.kind === 'date')
    .sort((a, b) => Number(isUpdateLine(a.text)) - Number(isUpdateLine(b.text)));
  for (const line of dates) {
    furniture.add(line);
    state('published', readDateLine(line.text) ?? '', line);
  }
  const titleIndex = titleLine === undefined ? -1 : head.indexOf(titleLine);
  head.forEach((line, i) => {
    if (line === titleLine) return;
    if (line.kind === 'byline') {
      furniture.add(line);
      const author = line.text.replace(/^(?:(?:story|reported|written) )?by:?\s+/i, '');
      state('author', author.replace(/\s*[,|/].*$/, ''), line);
    } else if (/^https?:\/\/\S+$/.test(line.text)) {
      furniture.add(line);
      state('url', line.text, line);
    } else if (line.kind === 'text' && line.text === titleLine?.text) {
      furniture.add(line);
    } else if (line.kind === 'text' && isBareName(line) && titleIndex >= 0) {
      furniture.add(line);
      if (i > titleIndex) state(isPublisherName(line.text) ? 'publisher' : 'author', line.text, line);
      else if (isPublisherName(line.text)) state('publisher', line.text, line);
    }
  });
  return { details, evidence, ...(headline === undefined ? {} : { headline }), furniture };
}

/** The title is the first line that looks like a headline; a short line of names above a longer one is the page's section. */
function findTitle(head: readonly KnownLine[], hasBody: boolean): KnownLine | undefined {
  const candidates = head.filter(
    line => line.kind === 'text' && (looksLikeHeadline(line) || readDatePrefix(line.text) !== undefined),
  );
  const repeated = candidates.find((line, i) => candidates.slice(i + 1).some(other => other.text === line.text));
  if (repeated !== undefined) return repeated;
  const dated = candidates.find(line => readDatePrefix(line.text) !== undefined);
  if (dated !== undefined) return dated;
  const [first, second] = candidates;
  if (first === undefined || !hasBody || /^(?:dear|sir|madam|gentlemen)\b/i.test(first.text)) return undefined;
  const firstIsSection =
    isBareName(first) &&
    second !== undefined &&
    second.text.length > first.text.length &&
    !isPublisherName(second.text) &&
    !isBareName(second);
  return firstIsSection ? second : first;
}
