import type { Annotations } from '../model/annotations.ts';
import type { Source, SourceDetails } from '../model/source.ts';

/** A source with its file's text and what was read from it: what merging works on. */
export interface AnnotatedSource {
  readonly source: Source;
  /** The whole file's text. */
  readonly text: string;
  /** The writer's statements; they win over what was read. */
  readonly stated: SourceDetails;
  readonly annotations: Annotations;
}

/** What holds of a source: stated by the writer, else read. */
export const detailsOf = ({ source, stated }: Pick<AnnotatedSource, 'source' | 'stated'>): SourceDetails => ({
  ...source.details,
  ...stated,
});

/** A local entity of one source, as a key for maps. */
export const localKey = (source: string, entity: number): string => `${source}\u0000${entity}`;
