import type { Furniture, Passage, PassageKind } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { contains } from '../model/span.ts';
import { trimmed } from './lines/line.ts';
import { readDateline, type Dateline } from './lines/dateline.ts';
import type { Head } from './read-head.ts';
import type { KnownLine } from './split-documents.ts';
import { splitSentences } from './split-sentences.ts';

/** The body of a document in passages, and what is in none. */
export interface Body {
  readonly passages: readonly Passage[];
  readonly furniture: readonly Furniture[];
  readonly dateline?: Dateline & { readonly at: number };
}

/** From this length on, a line without blank lines around it is a paragraph of its own; shorter ones were wrapped by hand. */
const PARAGRAPH_LINE = 110;

const BULLET = /^(?:[•·▪▫●○◦■□➤►‣⁃∙*+-]|\d{1,2}[.)]|\([a-z0-9]{1,2}\))\s*/;

/** Groups the lines of a document into passages; headline and captions have no paragraph number. */
export function readBody(text: string, lines: readonly KnownLine[], head: Head): Body {
  const passages: Passage[] = [];
  const furniture: Furniture[] = [];
  let paragraph = 0;
  let headlineSeen = false;
  let dateline: Body['dateline'];
  const wrapped = isWrapped(lines);
  const push = (kind: PassageKind, span: Span) => {
    const counted = kind === 'paragraph' || kind === 'list item';
    if (counted) paragraph++;
    passages.push({ ...span, kind, ...(counted ? { paragraph } : {}), sentences: splitSentences(text, span) });
  };
  let open: Span | undefined;
  const close = () => {
    if (open === undefined) return;
    if (paragraph < 3 && dateline === undefined) {
      const found = readDateline(text.slice(open.start, open.end));
      if (found !== undefined) dateline = { ...found, at: open.start };
    }
    push('paragraph', open);
    open = undefined;
  };
  for (const line of lines) {
    if (head.headline !== undefined && contains(line, head.headline)) {
      close();
      if (!headlineSeen && head.headline.start > line.start)
        furniture.push({ ...trimmed(text, { start: line.start, end: head.headline.start }), kind: 'date' });
      if (!headlineSeen) push('headline', head.headline);
      else furniture.push({ start: line.start, end: line.end, kind: 'repeated headline' });
      headlineSeen = true;
    } else if (
      head.furniture.has(line) ||
      line.kind === 'furniture' ||
      line.kind === 'credit' ||
      line.kind === 'separator'
    ) {
      close();
      furniture.push({
        start: line.start,
        end: line.end,
        kind: furnitureKind(line, line.text === text.slice(head.headline?.start, head.headline?.end)),
      });
    } else if (line.kind === 'caption') {
      close();
      push('caption', { start: line.start, end: line.end });
    } else if (line.kind === 'bullet') {
      close();
      const marker = BULLET.exec(line.text)?.[0].length ?? 0;
      push('list item', trimmed(text, { start: line.start + marker, end: line.end }));
    } else {
      if (open !== undefined && (line.blanksBefore > 0 || !wrapped)) close();
      open = { start: open?.start ?? line.start, end: line.end };
    }
  }
  close();
  return { passages, furniture, ...(dateline === undefined ? {} : { dateline }) };
}

/** Whether the lines of a paragraph were wrapped by hand: lines that follow each other directly are short, and break off inside sentences. */
function isWrapped(lines: readonly KnownLine[]): boolean {
  let pairs = 0;
  let long = 0;
  let ended = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (line.kind !== 'text' || next?.kind !== 'text' || next.blanksBefore > 0) return;
    pairs++;
    if (line.text.length > PARAGRAPH_LINE) long++;
    if (/[.!?:]["”’)]*$/.test(line.text)) ended++;
  });
  return pairs > 0 && long < pairs / 4 && ended < pairs * 0.7;
}

function furnitureKind(line: KnownLine, repeats: boolean): Furniture['kind'] {
  if (repeats) return 'repeated headline';
  if (line.kind === 'credit' || line.kind === 'date' || line.kind === 'byline') return line.kind;
  return line.kind === 'text' ? 'section' : 'page';
}
