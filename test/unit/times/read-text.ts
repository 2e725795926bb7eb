import type { TimeExpression } from '../../../src/model/annotations.ts';
import type { Reading } from '../../../src/extract/reading.ts';
import { readSource } from '../../../src/extract/reading.ts';
import { findTimes } from '../../../src/extract/times/find-times.ts';
import { readPlainText } from '../../../src/text/read-plain-text.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { tokenize } from '../../../src/text/tokenize.ts';

/** A text as the passages of one source, a passage a line, without a headline or furniture being looked for. */
export function readingOf(text: string): Reading {
  const [source] = readPlainText('library/test.txt', text);
  if (source === undefined) throw new Error(`no source in ${JSON.stringify(text)}`);
  const sentences: Reading['sentences'][number][] = [];
  let start = 0;
  text.split('\n').forEach((line, passageIndex) => {
    const span = { start, end: start + line.length };
    const spans = splitSentences(text, span);
    const passage = { ...span, kind: 'paragraph' as const, sentences: spans };
    for (const one of spans) sentences.push({ ...one, passage, passageIndex, tokens: tokenize(text, one) });
    start = span.end + 1;
  });
  return { ...readSource(text, source), sentences };
}

export const timesIn = (text: string, published?: string): readonly TimeExpression[] =>
  findTimes(readingOf(text), published);

/** As fixtures write it: type, value (`-` where there is none), mod, and the words. */
export const describeTime = ({ type, value, mod, text }: TimeExpression): string =>
  `${type} ${value ?? '-'}${mod === undefined ? '' : ` ${mod}`} | ${text}`;
