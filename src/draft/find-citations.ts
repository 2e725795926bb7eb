import type { Span } from '../model/span.ts';
import { findInline } from './find-inline.ts';
import { parseCitationId, parseDefinition } from './parse-citation.ts';
import type { NamedSource } from './print-citation.ts';

/** A citation as it stands in a draft: where it is referred to, or where it is defined. */
export interface FoundCitation extends Span {
  /** `inline`: the source is named in the sentence. */
  readonly kind: 'reference' | 'definition' | 'pandoc' | 'inline';
  /** Empty where the source is named in the sentence: its link tells which it is. */
  readonly key: string;
  /** Of a footnote. */
  readonly number?: number;
  readonly paragraph?: number;
  readonly heading?: string;
  /** A key that stands in the sentence, as Pandoc’s author-in-text citations do: `@key [para. 4]`. */
  readonly isInText?: true;
  /** Of a definition that could be read whole, and of a source that is named in the sentence. */
  readonly citation?: NamedSource;
}

const FOOTNOTE = /\[\^([a-z0-9-]{1,200})\](:)?/g;
/** No bracket stands in it, so that each is looked through once. */
const BRACKETS = /\[[^[\]\n\r]+\]/g;
/** A key as Pandoc reads it: letters, digits and `_` with single marks between, or anything in braces; then our locator. */
const IN_BRACKETS =
  /-?(?<![\p{L}\p{N}_\\])@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_]){0,200}))(?:,?\s{0,9}para(?:s?\.|graphs?)\s{0,9}(\d{1,6})(?:,\s{0,9}in\s{1,9}“([^“”[\]{}();@\n\r]{1,200})”)?)?/gu;

/** The same outside brackets, where more is no citation: addresses, and whatever is escaped. Its place stands in brackets behind it. */
const IN_TEXT =
  /(?<![\p{L}\p{N}_.\\/@+-])@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_]){0,200}))(?:\s\[(?:,\s)?para(?:s?\.|graphs?)\s{0,9}(\d{1,6})(?:,\s{0,9}in\s{1,9}“([^“”[\]{}();@\n\r]{1,200})”)?\]?)?/gu;

/** All citations of a draft in reading order. A definition's span is its whole line. Linear in the text. */
export function findCitations(text: string): FoundCitation[] {
  return [...findFootnotes(text), ...findPandoc(text), ...findNamed(text)].sort((a, b) => a.start - b.start);
}

function findNamed(text: string): FoundCitation[] {
  return findInline(text).map(one => {
    const { paragraph, heading } = one.citation;
    return {
      ...one,
      kind: 'inline',
      key: '',
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(heading === undefined ? {} : { heading }),
    };
  });
}

function findFootnotes(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(FOOTNOTE)) {
    const id = parseCitationId(match[1] ?? '');
    if (id === undefined) continue;
    const start = match.index;
    if (match[2] === undefined || !isLineStart(text, start)) {
      found.push({ start, end: start + match[0].length - (match[2]?.length ?? 0), kind: 'reference', ...id });
      continue;
    }
    const end = lineEnd(text, start);
    const citation = parseDefinition(text.slice(start, end));
    const { paragraph, heading } = citation ?? {};
    found.push({
      start,
      end,
      kind: 'definition',
      ...id,
      ...(citation === undefined ? {} : { citation }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(heading === undefined ? {} : { heading }),
    });
  }
  return found;
}

function findPandoc(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  const bracketed: Span[] = [];
  for (const { 0: brackets, index } of text.matchAll(BRACKETS)) {
    if (!brackets.includes('@')) continue;
    bracketed.push({ start: index, end: index + brackets.length });
    for (const match of brackets.matchAll(IN_BRACKETS)) found.push(pandocCitation(match, index + match.index));
  }
  let next = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    while ((bracketed[next]?.end ?? Infinity) <= match.index) next++;
    if ((bracketed[next]?.start ?? Infinity) > match.index)
      found.push({ ...pandocCitation(match, match.index), isInText: true });
  }
  return found;
}

function pandocCitation([all, braced, plain, paragraph, heading]: RegExpExecArray, start: number): FoundCitation {
  return {
    start,
    end: start + all.length,
    kind: 'pandoc',
    key: braced ?? plain ?? '',
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(heading === undefined ? {} : { heading }),
  };
}

const isLineStart = (text: string, at: number): boolean =>
  /(?:^|[\n\r]) {0,3}$/.test(text.slice(Math.max(0, at - 4), at));

/** A definition has its line to itself, so no line is looked through twice. */
function lineEnd(text: string, from: number): number {
  const breaks = /[\n\r]/g;
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? text.length;
}

/** The citation at an offset; a definition answers for its reference. */
export const citationAt = (text: string, offset: number): FoundCitation | undefined =>
  findCitations(text).find(citation => citation.start <= offset && offset <= citation.end);
