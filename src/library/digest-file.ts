import { annotateSource } from '../extract/annotate-source.ts';
import type { FileId, Source, SourceFile } from '../model/source.ts';
import { readSources } from '../text/read-sources.ts';
import { anchorOf, type GivenOf } from './given-details.ts';
import { countTerms, type SourceTerms } from './passage-terms.ts';
import { digestSource, type SourceDigest } from './source-digest.ts';

/** A file as the library takes it in: all that had to be read and annotated for it is done. */
export interface FileDigest {
  /** Without its sources, which follow as digests. */
  readonly file: Omit<SourceFile, 'sources'>;
  readonly sources: readonly SourceDigest[];
  /** For each source the words of its passages. */
  readonly terms: readonly SourceTerms[];
}

/** Annotates all sources of a file. Depends on the file and what the writer gave of it alone, so that it can be done anywhere, and be kept. */
export function digestFile({ sources, ...file }: SourceFile, text: string, givenOf: GivenOf): FileDigest {
  const digests: SourceDigest[] = [];
  for (const source of sources) {
    const anchor = anchorOf(givenOf(source), source.details);
    digests.push(digestSource(text, source, annotateSource(text, source, anchor), anchor));
  }
  return {
    file,
    sources: digests,
    terms: termsOfSources(text, sources),
  };
}

export const termsOfSources = (text: string, sources: readonly Source[]): SourceTerms[] =>
  sources.map(source => countTerms(text, source.passages));

/** The same from the decoded text of a file that is known to be fine. */
export const digestText = (file: Omit<SourceFile, 'sources'>, text: string, givenOf: GivenOf): FileDigest =>
  digestFile({ ...file, sources: sourcesOf(file.id, text) }, text, givenOf);

export const sourcesOf = (id: FileId, text: string): Source[] =>
  readSources(id, id.slice(id.lastIndexOf('/') + 1), text);
