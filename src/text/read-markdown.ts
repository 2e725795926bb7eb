import type { FileId, Passage, PassageKind, Source, SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { detectLanguage } from './detect-language.ts';
import { hashText } from './hash-text.ts';
import { splitLines, trimmed, type Line } from './lines/line.ts';
import { readDateLine } from './lines/read-date-line.ts';
import { splitSentences } from './split-sentences.ts';

const DETAIL_KEYS: ReadonlyMap<string, keyof SourceDetails> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'author'],
  ['byline', 'author'],
  ['by', 'author'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['source', 'publisher'],
  ['newspaper', 'publisher'],
  ['date', 'published'],
  ['published', 'published'],
  ['issued', 'published'],
  ['url', 'url'],
  ['link', 'url'],
]);

interface FrontMatter {
  readonly end: number;
  readonly details: SourceDetails;
  readonly evidence: Partial<Record<keyof SourceDetails, Span>>;
}

/** The one-line entries of a YAML front matter that describe the document; anything else in it is passed over. */
function readFrontMatter(text: string): FrontMatter | undefined {
  const open = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (open === null) return undefined;
  const close = /(?:^|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  close.lastIndex = open[0].length - 1;
  const match = close.exec(text);
  if (match === null) return undefined;
  const details: Partial<Record<keyof SourceDetails, string>> = {};
  const evidence: Partial<Record<keyof SourceDetails, Span>> = {};
  for (const line of splitLines(text, { start: open[0].length, end: match.index })) {
    const entry = /^(\w+)[ \t]*:[ \t]*(.+)$/.exec(line.text);
    const key = DETAIL_KEYS.get(entry?.[1]?.toLowerCase() ?? '');
    const raw = entry?.[2]?.replace(/^(["'])(.*)\1$/, '$2').trim();
    if (key === undefined || raw === undefined || raw === '' || details[key] !== undefined) continue;
    const value = key === 'published' ? (readDateLine(raw)?.date ?? (/^\d{4}$/.test(raw) ? raw : undefined)) : raw;
    if (value === undefined) continue;
    details[key] = value;
    evidence[key] = { start: line.end - (entry?.[2]?.length ?? 0), end: line.end };
  }
  return { end: match.index + match[0].length, details, evidence };
}

interface Block extends Span {
  readonly kind: PassageKind;
}

const FENCE = /^(?:```|~~~)/;
const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s+/;
const NOT_PROSE = /^(?:\[[^\]]+\]:|!\[[^\]]*\]\([^)]*\)$|<\/?\w|\||-{3,}$|\*{3,}$|_{3,}$|={3,}$)/;

/** The blocks of a Markdown text; code, tables, images, HTML and link definitions are none. */
function readBlocks(text: string, lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fenced = false;
  const close = () => {
    if (open !== undefined) blocks.push(open);
    open = undefined;
  };
  for (const line of lines) {
    if (FENCE.test(line.text)) {
      close();
      fenced = !fenced;
      continue;
    }
    if (fenced || NOT_PROSE.test(line.text)) {
      close();
      continue;
    }
    const heading = HEADING.exec(line.text);
    const kind: PassageKind =
      heading !== null
        ? 'heading'
        : ITEM.test(line.text)
          ? 'list item'
          : line.text.startsWith('>')
            ? 'quote'
            : 'paragraph';
    const marker =
      heading !== null
        ? (heading[1]?.length ?? 0)
        : kind === 'list item'
          ? (ITEM.exec(line.text)?.[0].length ?? 0)
          : kind === 'quote'
            ? 1
            : 0;
    const span = trimmed(text, {
      start: line.start + marker,
      end: heading === null ? line.end : line.start + line.text.replace(/\s+#+$/, '').length,
    });
    const continues =
      open !== undefined &&
      line.blanksBefore === 0 &&
      (kind === 'paragraph' || (kind === 'quote' && open.kind === 'quote'));
    if (continues && open !== undefined) open = { ...open, end: span.end };
    else {
      close();
      if (span.end > span.start) open = { ...span, kind };
    }
    if (heading !== null) close();
  }
  close();
  return blocks;
}

/** A Markdown file is one source: front matter and the first heading describe it. */
export function readMarkdown(file: FileId, text: string): Source[] {
  const front = readFrontMatter(text);
  const lines = splitLines(text, { start: front?.end ?? 0, end: text.length });
  const blocks = readBlocks(text, lines);
  const [first] = blocks;
  const details: SourceDetails = { ...front?.details };
  const evidence = { ...front?.evidence };
  const titled = first?.kind === 'heading' && details.title === undefined ? first : undefined;
  if (titled !== undefined) {
    Object.assign(details, { title: text.slice(titled.start, titled.end) });
    Object.assign(evidence, { title: { start: titled.start, end: titled.end } });
  }
  let paragraph = 0;
  const passages = blocks.map((block): Passage => {
    const counted = block.kind !== 'heading';
    if (counted) paragraph++;
    const kind = block === titled ? 'headline' : block.kind;
    return {
      start: block.start,
      end: block.end,
      kind,
      ...(counted ? { paragraph } : {}),
      sentences: splitSentences(text, block),
    };
  });
  const whole = trimmed(text, { start: 0, end: text.length });
  const own = text.slice(whole.start, whole.end);
  const language = detectLanguage(text.slice(front?.end ?? 0));
  return [
    {
      ...whole,
      id: `${file}#1`,
      file,
      number: 1,
      details,
      evidence,
      language,
      passages,
      furniture: [],
      hash: hashText(own),
    },
  ];
}
