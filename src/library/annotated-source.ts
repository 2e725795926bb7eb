import type { Annotations } from '../model/annotations.ts';
import type { Source, SourceDetails } from '../model/source.ts';

/** A source with its file's text and what was read from it: what merging works on. */
export interface AnnotatedSource {
  readonly source: Source;
  /** The whole file's text. */
  readonly text: string;
  /** The writer's statements; they win over what was read. */
  readonly stated: SourceDetails;
  /** What the writer’s bibliographies say; it wins over what was read, and gives way to what is stated. */
  readonly listed: SourceDetails;
  readonly annotations: Annotations;
}

/** What holds of a source: stated by the writer, else listed in a bibliography, else read. */
export const detailsOf = ({
  source,
  listed,
  stated,
}: Pick<AnnotatedSource, 'source' | 'listed' | 'stated'>): SourceDetails => ({
  ...source.details,
  ...listed,
  ...stated,
});

/** A local entity of one source, as a key for maps. */
export const localKey = (source: string, entity: number): string => `${source}\u0000${entity}`;
