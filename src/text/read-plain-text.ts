import type { FileId, Source } from '../model/source.ts';
import { detectLanguage } from './detect-language.ts';
import { hashText } from './hash-text.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';
import { spanOfLines, splitDocuments, type KnownLine } from './split-documents.ts';
import { isPublisherName } from './lines/bare-name.ts';

/** The sources of a plain text file. */
export const readPlainText = (file: FileId, text: string): Source[] =>
  splitDocuments(text).map((lines, i) => readDocument(file, text, lines, i + 1));

function readDocument(file: FileId, text: string, lines: readonly KnownLine[], number: number): Source {
  const head = readHead(lines);
  const body = readBody(text, lines, head);
  const span = spanOfLines(lines);
  const own = text.slice(span.start, span.end);
  const { dateline } = body;
  const details = { ...head.details };
  const evidence = { ...head.evidence };
  if (dateline !== undefined) {
    const where = { start: dateline.at, end: dateline.at + dateline.length };
    if (details.published === undefined && dateline.published !== undefined) {
      Object.assign(details, { published: dateline.published });
      Object.assign(evidence, { published: where });
    }
    if (details.publisher === undefined && dateline.agency !== undefined && isPublisherName(dateline.agency)) {
      Object.assign(details, { publisher: dateline.agency });
      Object.assign(evidence, { publisher: where });
    }
  }
  const place =
    dateline === undefined || dateline.place.end === 0
      ? {}
      : { dateline: { start: dateline.at, end: dateline.at + dateline.place.end } };
  return {
    ...span,
    id: `${file}#${number}`,
    file,
    number,
    details,
    evidence,
    ...place,
    language: detectLanguage(own),
    passages: body.passages,
    furniture: body.furniture,
    hash: hashText(own),
  };
}
