import type { Span } from '../model/span.ts';
import { parseNamedSource } from './parse-citation.ts';
import type { NamedSource } from './print-citation.ts';

/** A source that is named in the sentence, in round brackets, or below a block; its span is what names it, without brackets and dash. */
export interface InlineCitation extends Span {
  readonly citation: NamedSource;
}

/** The end of such a citation: its link, then the place in the source. */
const LINK =
  /(?<!\\)(?:\\\\)*\]\(([^()\s]{1,2000})\)(?:,\s{1,3}para(?:graph|\.)?\s{0,3}\d{1,6}(?:,\s{1,3}in\s{1,3}[“"][^”"\n\r]{1,400}[”"])?)?(?=[),;]|[ \t]*(?:[\r\n]|$))/g;
/** So much may stand before the link. */
const LONGEST = 2000;
const EMPTY_LINE = /\n[ \t>]*\r?\n/g;
/** What opens the line below a block: what that stands in, then a dash. */
const DASH = /^[ \t>]*— /;
/** An address of the web, or a place in the draft itself, is no source file. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;
/** A writer, or an editor that wraps lines, may have broken it into two. */
const LINE_BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*/g;
/** A date stands before the link, or that there is none. */
const DATED = /(?:\bn\.d\.|\d{4}),\s{1,3}\[/;

/**
 * The sources that a draft names in its sentences as `inlineCitations` and `attributionLine` write it, in reading order. Whether a link leads to a
 * source is not looked at here. Linear in the text.
 */
export function findInline(text: string): InlineCitation[] {
  const found: InlineCitation[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const end = match.index + match[0].length;
    if (NO_FILE.test(match[1] ?? '')) continue;
    const earliest = Math.max(from, match.index - LONGEST);
    const before = text.slice(earliest, match.index);
    const isNext = found.at(-1)?.end === earliest && /^;\s/.test(before);
    const begin = isNext ? 2 : (behindBracket(before) ?? behindDash(before));
    from = end;
    if (begin === undefined) continue;
    const start = earliest + begin;
    const named = text.slice(start, end).replace(LINE_BREAK, ' ');
    const citation = DATED.test(named) ? parseNamedSource(named) : undefined;
    if (citation !== undefined) found.push({ start, end, citation });
  }
  return found;
}

/** The place behind the round bracket that is open at the end of a text. */
function behindBracket(text: string): number | undefined {
  const floor = [...text.matchAll(EMPTY_LINE)].at(-1)?.index ?? 0;
  let depth = 0;
  for (let at = text.length - 1; at >= floor; at--) {
    const char = text.charAt(at);
    if (char === ')') depth++;
    else if (char === '(' && depth-- === 0) return at + 1;
  }
  return undefined;
}

/** The place behind the dash that opens the last line of a text. */
function behindDash(text: string): number | undefined {
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
  const dash = DASH.exec(text.slice(line));
  return dash === null ? undefined : line + dash[0].length;
}
