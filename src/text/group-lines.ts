import type { Furniture, PassageKind } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { BULLET } from './lines/bullet-rule.ts';
import { isWrapped } from './lines/is-wrapped.ts';
import { endsSentence, looksLikeHeadline, looksLikeProse } from './lines/line-looks.ts';
import { wordCount } from './lines/line.ts';
import type { KnownLine, LineKind } from './lines/line-rule.ts';
import type { Head } from './read-head.ts';

/** Lines that belong together: a passage, or furniture. */
export interface Block extends Span {
  readonly kind: PassageKind | { readonly furniture: Furniture['kind'] };
  readonly lines: readonly KnownLine[];
}

/** Kinds of lines that are in no passage wherever they stand. */
const ASIDE: ReadonlyMap<LineKind, Furniture['kind']> = new Map<LineKind, Furniture['kind']>([
  ['furniture', 'page'],
  ['separator', 'page'],
  ['break', 'page'],
  ['credit', 'credit'],
  ['section', 'section'],
]);

/** A heading within a text has so many units and words at most. */
const HEADING_LENGTH = 80;
const HEADING_WORDS = 11;
/** What such a line says where a list of works follows. */
const APPENDIX = /^(?:sources?|references|notes|footnotes|bibliography|external links|further reading|see also):?$/i;
/** A question of an interview is part of its text. */
const ASKED = /^(?:Q(?:uestion)?\d?\s?[:.]|A(?:nswer)?\s?:)/i;
/** A line so long may be the inner line of a wrapped paragraph. */
const WRAPPED_LINE = 45;

/** Groups the lines of a document into blocks, in order; lines of one paragraph that were wrapped by hand become one block. */
export function groupLines(lines: readonly KnownLine[], head: Head): Block[] {
  const wrapped = isWrapped(lines);
  const margin = usualIndent(lines);
  const width = wrapped ? usualWidth(lines) : 0;
  const blocks: Block[] = [];
  let open: { kind: PassageKind; lines: KnownLine[] } | undefined;
  const close = () => {
    if (open !== undefined) blocks.push(blockOf(open.kind, open.lines));
    open = undefined;
  };
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const goesOn =
      open !== undefined &&
      line.blanksBefore === 0 &&
      before !== undefined &&
      continues(before, line, wrapped, margin) &&
      !isTableLine(before, line, width);
    if (head.title?.lines.includes(line) === true) {
      close();
      if (line === head.title.lines[0])
        blocks.push({ start: head.title.start, end: head.title.end, kind: 'headline', lines: head.title.lines });
      return;
    }
    const aside =
      head.furniture.get(line) ?? (line.text === head.title?.text ? 'repeated headline' : ASIDE.get(line.kind));
    const inner = wrapped && goesOn && before.text.length >= WRAPPED_LINE && !endsSentence(before.text);
    if (aside !== undefined && !(inner && !head.furniture.has(line))) {
      close();
      blocks.push(blockOf({ furniture: aside }, [line]));
    } else if (inner || (goesOn && line.kind === 'text')) {
      open?.lines.push(line);
    } else {
      close();
      open = {
        kind: line.kind === 'caption' ? 'caption' : line.kind === 'bullet' ? 'list item' : 'paragraph',
        lines: [line],
      };
    }
  });
  close();
  const grouped: Block[] = [];
  for (const block of blocks) {
    const kind = isHeading(block, blocks, grouped.length) ? 'heading' : isCaption(block) ? 'caption' : undefined;
    grouped.push(kind === undefined ? block : blockOf(kind, block.lines));
  }
  return grouped;
}

const blockOf = (kind: Block['kind'], lines: readonly KnownLine[]): Block => ({
  start: lines[0]?.start ?? 0,
  end: lines.at(-1)?.end ?? 0,
  kind,
  lines,
});

/** Whether a line goes on with the one directly above it: wrapped by hand, or broken inside a sentence. */
function continues(before: KnownLine, line: KnownLine, wrapped: boolean, margin: number): boolean {
  if (!wrapped)
    return line.kind === 'text' && before.kind === 'text' && !endsSentence(before.text) && /^\p{Ll}/u.test(line.text);
  if (line.kind !== 'text' && before.kind === 'bullet') return false;
  return !(line.indent >= margin + 2 && /[.!?:”"’]$/.test(before.text.slice(-4)));
}

/** A line that breaks off long before the usual width, though the next word had room, was not wrapped: results, scorecards, tables. */
const isTableLine = (before: KnownLine, line: KnownLine, width: number): boolean =>
  before.text.length + (/^\S*/.exec(line.text.slice(0, 40))?.[0].length ?? 0) + 1 < width * TABLE_PART &&
  !endsSentence(before.text) &&
  /^[\p{Lu}\p{N}(]/u.test(line.text);
const TABLE_PART = 0.65;

/** The length that nine of ten lines do not exceed. */
function usualWidth(lines: readonly KnownLine[]): number {
  const lengths = lines.filter(line => line.kind === 'text').map(line => line.text.length);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** The indent of the inner lines of paragraphs: a fifth of the lines, at least, stand no further in. */
function usualIndent(lines: readonly KnownLine[]): number {
  const indents = lines.filter(line => line.kind === 'text').map(line => line.indent);
  return indents.sort((a, b) => a - b)[Math.floor(indents.length / 5)] ?? 0;
}

/** A short line set off from the prose below it heads that part of the text. */
function isHeading(block: Block, blocks: readonly Block[], index: number): boolean {
  const [line] = block.lines;
  if (block.kind !== 'paragraph' || block.lines.length !== 1 || line === undefined) return false;
  if (APPENDIX.test(line.text)) return true;
  if (ASKED.test(line.text)) return false;
  if (
    line.text.length > HEADING_LENGTH ||
    wordCount(line.text) > HEADING_WORDS ||
    endsSentence(line.text.replace(/\?$/, ''))
  )
    return false;
  if (!looksLikeHeadline(line) && !/^\p{Lu}[\p{L}’'-]{2,30}$/u.test(line.text)) return false;
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  const follows = next?.lines[0];
  return (
    before !== undefined &&
    (typeof before.kind !== 'string' || endsSentence(before.lines.at(-1)?.text ?? '')) &&
    next !== undefined &&
    (next.kind === 'paragraph' || next.kind === 'list item') &&
    follows !== undefined &&
    (next.lines.length > 1 || looksLikeProse(follows))
  );
}

/** A wrapped caption shows its credit in its last line only. */
const isCaption = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.lines.length > 1 &&
  block.lines.length <= 6 &&
  block.lines.at(-1)?.kind === 'caption';

/** How long the marker of a list item is, with the space behind it. */
export const markerLength = (block: Block): number =>
  block.kind === 'list item' ? (BULLET.exec(block.lines[0]?.text.slice(0, 20) ?? '')?.[0].length ?? 0) : 0;
