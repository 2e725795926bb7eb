import type { Furniture, Passage } from '../model/source.ts';
import { groupLines, markerLength } from './group-lines.ts';
import { readDateline, type Dateline } from './lines/dateline.ts';
import { trimmed } from './lines/line.ts';
import type { KnownLine } from './lines/line-rule.ts';
import type { Head } from './read-head.ts';
import { splitSentences } from './split-sentences.ts';

/** The body of a document in passages, and what is in none. */
export interface Body {
  readonly passages: readonly Passage[];
  readonly furniture: readonly Furniture[];
  readonly dateline?: Dateline & { readonly at: number };
}

/** A dateline opens one of so many first paragraphs. */
const DATELINE_PARAGRAPHS = 3;

/** "MOLL: Thank you": in a transcript, capitals and a colon begin several paragraphs. */
const SPEAKS = /^\p{Lu}[\p{Lu} .’'-]{1,30}: *$/u;
const SPEAKER = /^\p{Lu}[\p{Lu} .’'-]{1,30}: /u;
const FEWEST_SPEAKERS = 3;
const isSpoken = (lines: readonly KnownLine[]): boolean =>
  lines.slice(0, 60).filter(({ text }) => SPEAKER.test(text.slice(0, 40))).length >= FEWEST_SPEAKERS;

/** Makes passages of the lines of a document; paragraphs, list items and quotes are counted from 1. */
export function readBody(text: string, lines: readonly KnownLine[], head: Head): Body {
  const passages: Passage[] = [];
  const furniture: Furniture[] = [];
  let paragraph = 0;
  let dateline: Body['dateline'];
  const titleLine = head.title?.lines[0];
  if (titleLine !== undefined && head.title !== undefined && head.title.start > titleLine.start) {
    furniture.push({
      ...trimmed(text, { start: titleLine.start, end: head.title.start }),
      kind: titleLine.kind === 'field' ? 'page' : 'date',
    });
  }
  for (const block of groupLines(lines, head)) {
    if (typeof block.kind === 'object') {
      furniture.push({ start: block.start, end: block.end, kind: block.kind.furniture });
      continue;
    }
    const span = trimmed(text, { start: block.start + markerLength(block), end: block.end });
    const counted = block.kind === 'paragraph' || block.kind === 'list item';
    if (counted) paragraph++;
    if (block.kind === 'paragraph' && dateline === undefined && paragraph <= DATELINE_PARAGRAPHS) {
      const found = readDateline(text.slice(span.start, span.end));
      const spoken =
        found !== undefined && SPEAKS.test(text.slice(span.start, span.start + found.length)) && isSpoken(lines);
      if (found !== undefined && !spoken && span.start + found.length < span.end)
        dateline = { ...found, at: span.start };
    }
    const { start, end } = span;
    const sentences = splitSentences(text, span);
    passages.push(
      counted ? { start, end, kind: block.kind, paragraph, sentences } : { start, end, kind: block.kind, sentences },
    );
  }
  return {
    passages,
    furniture: furniture.sort((a, b) => a.start - b.start),
    ...(dateline === undefined ? {} : { dateline }),
  };
}
