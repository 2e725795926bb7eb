import type { FileId, Source, SourceDetails } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { detectLanguage } from './detect-language.ts';
import { hashText } from './hash-text.ts';
import { isPublisherName } from './lines/bare-name.ts';
import type { KnownLine } from './lines/line-rule.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';
import { spanOfLines, splitDocuments } from './split-documents.ts';

/** The sources of a plain text file; none where it is blank. */
export const readPlainText = (file: FileId, text: string): Source[] =>
  splitDocuments(text).map((lines, i) => readDocument(file, text, lines, i + 1));

function readDocument(file: FileId, text: string, lines: readonly KnownLine[], number: number): Source {
  const head = readHead(lines);
  const body = readBody(text, lines, head);
  const span = spanOfLines(lines);
  const own = text.slice(span.start, span.end);
  const details: { -readonly [K in keyof SourceDetails]: SourceDetails[K] } = { ...head.details };
  const evidence: Partial<Record<keyof SourceDetails, Span>> = { ...head.evidence };
  let place = head.dateline;
  if (body.dateline !== undefined) {
    const { at, length, agency, published } = body.dateline;
    const where = { start: at, end: at + length };
    if (details.published === undefined && published !== undefined) {
      details.published = published;
      evidence.published = where;
    }
    if (details.publisher === undefined && agency !== undefined && isPublisherName(agency)) {
      details.publisher = agency;
      evidence.publisher = where;
    }
    if (body.dateline.place.end > 0) place ??= { start: at, end: at + body.dateline.place.end };
  }
  return {
    ...span,
    id: `${file}#${number}`,
    file,
    number,
    details,
    evidence,
    ...(place === undefined ? {} : { dateline: place }),
    language: detectLanguage(own),
    passages: body.passages,
    furniture: body.furniture,
    hash: hashText(own),
  };
}
