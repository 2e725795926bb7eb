import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Passage, SourceDetails, SourceId } from '../model/source.ts';
import type { SourceDigest } from './source-digest.ts';

/** A source in the library, with what its writer stated of it, which wins over what was read. */
export interface KeptSource {
  readonly digest: SourceDigest;
  readonly stated: SourceDetails;
}

/** What holds of a source: stated by the writer, else read. */
export const detailsOf = ({ digest, stated }: KeptSource): SourceDetails => ({ ...digest.details, ...stated });

export const summarise = (
  { digest, stated }: KeptSource,
  filePath: string | undefined,
  passages: number,
): SourceSummary => ({
  id: digest.id,
  file: digest.file,
  ...(filePath === undefined ? {} : { filePath }),
  number: digest.number,
  span: { start: digest.start, end: digest.end },
  details: { ...digest.details, ...stated },
  read: digest.details,
  stated,
  language: digest.language,
  hash: digest.hash,
  passages,
});

export const hitOf = (
  source: SourceId,
  { start, end, kind, paragraph, sentences }: Passage,
  text: string,
  score = 0,
  terms: readonly string[] = [],
): PassageHit => ({
  source,
  start,
  end,
  kind,
  ...(paragraph === undefined ? {} : { paragraph }),
  text,
  sentences,
  score,
  terms,
});
