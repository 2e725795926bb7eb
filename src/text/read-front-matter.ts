import type { SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { readDate } from './lines/read-date.ts';
import { splitLines } from './lines/line.ts';

/** What a front matter says of its document. */
export interface FrontMatter {
  /** Where it ends, its closing line included. */
  readonly end: number;
  readonly details: SourceDetails;
  readonly evidence: Partial<Record<keyof SourceDetails, Span>>;
}

const KEYS: ReadonlyMap<string, keyof SourceDetails> = new Map<string, keyof SourceDetails>([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['by', 'author'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['source', 'publisher'],
  ['newspaper', 'publisher'],
  ['container-title', 'publisher'],
  ['date', 'published'],
  ['published', 'published'],
  ['issued', 'published'],
  ['url', 'url'],
  ['link', 'url'],
]);

/** A front matter of more lines is none. */
const LONGEST = 20_000;

/** The one-line entries of a YAML front matter that describe the document; lists give their first item, and anything else is passed over. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return undefined;
  const close = /[\n\r](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(text.slice(0, LONGEST));
  if (close === null) return undefined;
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = {};
  const evidence: Partial<Record<keyof SourceDetails, Span>> = {};
  let listed: keyof SourceDetails | undefined;
  for (const line of splitLines(text, { start: open[0].length, end: Math.max(open[0].length, close.index) })) {
    const entry = /^([\w-]+)[ \t]*:(?:[ \t]+(\S.*))?$/.exec(line.text);
    const item = entry === null ? /^-[ \t]+(?:name:[ \t]*)?(\S.*)$/.exec(line.text) : null;
    const key = entry === null ? listed : line.indent === 0 ? KEYS.get(entry[1]?.toLowerCase() ?? '') : undefined;
    const raw = entry?.[2] ?? item?.[1];
    listed = entry !== null && raw === undefined ? key : undefined;
    if (key === undefined || raw === undefined || details[key] !== undefined) continue;
    const stated = unquoted(raw);
    const value = key === 'published' ? dateOf(stated) : stated;
    if (value === undefined || value === '') continue;
    details[key] = value;
    evidence[key] = { start: line.end - raw.length, end: line.end };
  }
  return { end: close.index + close[0].length, details, evidence };
}

/** A YAML scalar without its quotes, its comment, or the brackets of a list of one. */
function unquoted(raw: string): string {
  const quoted = /^(["'])(.*)\1[ \t]*(?:#.*)?$/.exec(raw)?.[2];
  if (quoted !== undefined) return quoted.trim();
  const listed = /^\[(.*)\]$/.exec(raw)?.[1];
  return listed === undefined ? (raw.split(' #', 1)[0]?.trim() ?? '') : unquoted(listed.trim());
}

const dateOf = (stated: string): string | undefined =>
  readDate(stated) ?? (/^(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(stated) ? stated : undefined);
