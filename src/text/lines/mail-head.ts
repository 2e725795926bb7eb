import { readField } from './head-rules.ts';
import { looksLikeProse } from './line-looks.ts';
import type { KnownLine } from './line-rule.ts';

/** The head of an e-mail or a memorandum ends within so many lines, and has so many of the labels. */
const HEAD_LINES = 12;
const FEWEST_LABELS = 3;
const LABELS = /^(?:from|to|cc|bcc|reply-to|date|sent|subject)$/;

/** Whether a document begins with the lines of an e-mail or a memorandum: who wrote to whom, when and about what. */
export function hasMailHead(lines: readonly KnownLine[]): boolean {
  const prose = lines.findIndex(line => line.kind === 'text' && looksLikeProse(line));
  const labels = new Set(
    lines.slice(0, prose < 0 ? HEAD_LINES : Math.min(prose, HEAD_LINES)).flatMap(line => {
      const label = line.kind === 'field' || line.kind === 'date' ? (readField(line.text)?.label ?? '') : '';
      return LABELS.test(label) ? [label] : [];
    }),
  );
  return labels.size >= FEWEST_LABELS && labels.has('from') && (labels.has('to') || labels.has('subject'));
}

/** Who sent a mail: the name before the address or the office, the address where there is no name. */
export function senderOf(value: string): string {
  const name = value.replace(/<[^<>]*>|\[mailto:[^[\]]*\]/g, '').replace(/["“”]/g, '');
  const [first = ''] = name.split(/,(?! (?:Jr|Sr|MD|PhD)\b)|;/);
  return first.trim() || value.replace(/^<|>$/g, '').trim();
}
