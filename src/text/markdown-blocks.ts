import type { PassageKind } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { trimmed, type Line } from './lines/line.ts';

/** A block of a Markdown text that is prose. The span leaves out the marker, and holds the raw text. */
export interface MarkdownBlock extends Span {
  readonly kind: PassageKind;
}

const FENCE = /^(`{3,}|~{3,})/;
const HEADING = /^#{1,6}(?=[ \t])[ \t]+/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const RULE = /^(?:[-_*][ \t]*){3,}$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const QUOTE = /^>[ \t]?(?:>[ \t]?)*/;
/** A line of tags opens a block of HTML, which goes on to the next blank line. */
const HTML_LINE = /^<(?:[/!?]?[a-z][^>]{0,300}>|!--)\s*$/i;
/** Link and footnote definitions, tables, comments. */
const NOT_PROSE = /^(?:\[[^\]\s][^\]]{0,200}\]:|\||<!--)/i;
const IMAGE_ONLY = /^!\[[^\]]{0,1000}\]\([^()\s]{0,2000}(?:[ \t]"[^"]{0,500}")?\)$/;

/** So much of a line tells what it is. */
const SEEN = 4000;

/** The blocks of prose of a Markdown text in order; code, tables, images, HTML, rules and link definitions are none. */
export function readMarkdownBlocks(text: string, lines: readonly Line[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: MarkdownBlock | undefined;
  let fence: string | undefined;
  let inComment = false;
  let inHtml = false;
  const close = () => {
    if (open !== undefined && open.end > open.start) blocks.push(open);
    open = undefined;
  };
  for (const line of lines) {
    const own = line.text.slice(0, SEEN);
    const mark = FENCE.exec(own)?.[1];
    if (fence !== undefined || mark !== undefined || inComment) {
      close();
      if (inComment) inComment = !own.includes('-->');
      else if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence) === true && mark.length === own.length) fence = undefined;
      continue;
    }
    const directly = open !== undefined && line.blanksBefore === 0;
    if (open?.kind === 'paragraph' && directly && UNDERLINE.test(own)) {
      open = { ...open, kind: 'heading' };
      close();
      continue;
    }
    if (own.startsWith('<!--')) inComment = !own.includes('-->');
    inHtml = (inHtml && line.blanksBefore === 0) || HTML_LINE.test(own);
    const code = line.indent >= 4 && line.blanksBefore > 0 && open?.kind !== 'list item';
    if (code || inHtml || RULE.test(own) || NOT_PROSE.test(own) || IMAGE_ONLY.test(own)) {
      close();
      continue;
    }
    const { kind, marker } = kindOf(own);
    const start = line.start + marker;
    const end = kind === 'heading' ? line.start + withoutClosingHashes(line.text).length : line.end;
    const continues =
      open !== undefined && directly && (kind === 'paragraph' || (kind === 'quote' && open.kind === 'quote'));
    if (open !== undefined && continues) {
      open = { ...open, end };
    } else {
      close();
      open = { ...trimmed(text, { start: Math.min(start, end), end }), kind };
    }
    if (kind === 'heading') close();
  }
  close();
  return blocks;
}

function kindOf(line: string): { readonly kind: PassageKind; readonly marker: number } {
  const heading = HEADING.exec(line)?.[0];
  if (heading !== undefined) return { kind: 'heading', marker: heading.length };
  const item = ITEM.exec(line)?.[0];
  if (item !== undefined) return { kind: 'list item', marker: item.length };
  const quote = QUOTE.exec(line)?.[0];
  return quote === undefined ? { kind: 'paragraph', marker: 0 } : { kind: 'quote', marker: quote.length };
}

/** `## Title ##` may close with hashes behind a space. */
function withoutClosingHashes(line: string): string {
  let end = line.length;
  while (end > 0 && line.charAt(end - 1) === '#') end--;
  return end < line.length && /\s/.test(line.charAt(end - 1)) ? line.slice(0, end).trimEnd() : line;
}
