import type { FileId, Passage, Source, SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { detectLanguage } from './detect-language.ts';
import { hashText } from './hash-text.ts';
import { dateOfTitle } from './lines/date-of-title.ts';
import { splitLines, trimmed } from './lines/line.ts';
import { readMarkdownBlocks } from './markdown-blocks.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { splitSentences } from './split-sentences.ts';

/**
 * A Markdown file is one source, described by its front matter and its first heading; none where it is blank. Spans index into the raw text:
 * emphasis, links and images stand in the passages as they were written.
 */
export function readMarkdown(file: FileId, text: string): Source[] {
  const whole = trimmed(text, { start: 0, end: text.length });
  if (whole.end === whole.start) return [];
  const front = readFrontMatter(text);
  const bodyStart = front?.end ?? 0;
  const blocks = readMarkdownBlocks(text, splitLines(text, { start: bodyStart, end: text.length }));
  const [first] = blocks;
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = { ...front?.details };
  const evidence: Partial<Record<keyof SourceDetails, Span>> = { ...front?.evidence };
  const headline = first?.kind === 'heading' ? first : undefined;
  if (headline !== undefined && details.title === undefined) {
    details.title = plainText(text.slice(headline.start, headline.end));
    evidence.title = { start: headline.start, end: headline.end };
  }
  const dated = headline && dateOfTitle(text.slice(headline.start, headline.end));
  if (headline !== undefined && dated !== undefined && details.published === undefined) {
    details.published = dated.date;
    evidence.published = {
      start: headline.start + dated.index,
      end: headline.start + dated.index + dated.length,
    };
  }
  let paragraph = 0;
  const passages = blocks.map(({ start, end, kind }): Passage => {
    const sentences = splitSentences(text, { start, end });
    if (kind === 'heading') return { start, end, kind: start === headline?.start ? 'headline' : kind, sentences };
    return { start, end, kind, paragraph: ++paragraph, sentences };
  });
  const own = text.slice(whole.start, whole.end);
  const language = detectLanguage(text.slice(bodyStart));
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

/** A heading's words without the marks of emphasis and links. */
const plainText = (heading: string): string =>
  heading
    .slice(0, 1000)
    .replace(/!?\[([^[\]]{0,300})\]\([^()]{0,500}\)/g, '$1')
    .replace(/(\*{1,3}|_{2,3}|`)(?=\S)([^*_`]{1,300})\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
