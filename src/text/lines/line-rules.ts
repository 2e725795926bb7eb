import { BULLET_RULES } from './bullet-rule.ts';
import { CAPTION_RULES } from './caption-rules.ts';
import { CREDIT_RULES } from './credit-rules.ts';
import { FURNITURE_RULES } from './furniture-rules.ts';
import { HEAD_RULES } from './head-rules.ts';
import { WIRE_RULES } from './wire-rules.ts';
import { withoutTags } from './without-tags.ts';
import { seen, splitLines, type Line } from './line.ts';
import type { KnownLine, LineKind, LineRule } from './line-rule.ts';
import { SEPARATOR_RULES } from './separator-rules.ts';

/** The rules that say what a line is, in the order they are asked: the first that takes it wins. */
export const LINE_RULES: readonly LineRule[] = [
  ...SEPARATOR_RULES,
  ...FURNITURE_RULES,
  ...CREDIT_RULES,
  ...WIRE_RULES,
  ...CAPTION_RULES,
  ...HEAD_RULES,
  ...BULLET_RULES,
];

/** What a line is by the first rule that takes it; `text` where none does. */
export function classifyLine(line: Line): LineKind {
  const text = seen(line);
  return LINE_RULES.find(rule => rule.test(text, line))?.kind ?? 'text';
}

/** The lines of a text, each with its kind. */
export function readLines(text: string): KnownLine[] {
  const lines: KnownLine[] = [];
  for (const line of withoutTags(splitLines(text, { start: 0, end: text.length }))) {
    const { start, end, blanksBefore, indent, newPage } = line;
    lines.push({ start, end, text: line.text, blanksBefore, indent, newPage, kind: classifyLine(line) });
  }
  return lines;
}
