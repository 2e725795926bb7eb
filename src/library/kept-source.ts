import type { GivenDetails } from './given-details.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import type { Passage, SourceDetails, SourceId } from '../model/source.ts';
import type { SourceDigest } from './source-digest.ts';

/** A source in the library, with what its writer gave of it. */
export interface KeptSource extends GivenDetails {
  readonly digest: SourceDigest;
}

/** What holds of a source: stated by the writer, else listed in a bibliography, else read. */
export const detailsOf = ({ digest, listed, stated }: KeptSource): SourceDetails => ({
  ...digest.details,
  ...listed,
  ...stated,
});

export const summarise = (own: KeptSource, filePath: string | undefined, passages: number): SourceSummary => ({
  id: own.digest.id,
  file: own.digest.file,
  ...(filePath === undefined ? {} : { filePath }),
  number: own.digest.number,
  span: { start: own.digest.start, end: own.digest.end },
  details: detailsOf(own),
  read: own.digest.details,
  stated: own.stated,
  ...(Object.keys(own.listed).length === 0 ? {} : { listed: own.listed }),
  language: own.digest.language,
  hash: own.digest.hash,
  passages,
});

export const hitOf = (
  source: SourceId,
  { start, end, kind, paragraph, sentences }: Passage,
  text: string,
  { heading, score = 0, terms = [] }: Partial<Pick<PassageHit, 'heading' | 'score' | 'terms'>> = {},
): PassageHit => ({
  source,
  start,
  end,
  kind,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(heading === undefined ? {} : { heading }),
  text,
  sentences,
  score,
  terms,
});
