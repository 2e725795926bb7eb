import type { SourceDetails, SourceType } from '../../model/source.ts';

/** A detail that has a place of its own in CSL-JSON. */
export type PlainDetail = Exclude<
  keyof SourceDetails,
  'type' | 'author' | 'editor' | 'recipient' | 'interviewer' | 'published' | 'accessed' | 'publisher'
>;

/** Which of CSL's variables holds a detail that is plain text. */
export const CSL_VARIABLES: Readonly<Record<PlainDetail, string>> = {
  title: 'title',
  url: 'URL',
  container: 'container-title',
  place: 'publisher-place',
  section: 'section',
  edition: 'edition',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  pages: 'page',
  genre: 'genre',
  archive: 'archive',
  archiveLocation: 'archive_location',
  doi: 'DOI',
  isbn: 'ISBN',
};

/** The kinds of documents that a writer may choose from, and which details each wants beside title, author, publisher, date and URL. */
export const SOURCE_TYPES: readonly {
  readonly id: SourceType;
  readonly name: string;
  readonly wants: readonly (keyof SourceDetails)[];
}[] = [
  {
    id: 'article-newspaper',
    name: 'Newspaper article',
    wants: ['container', 'section', 'edition', 'pages', 'place', 'accessed'],
  },
  { id: 'webpage', name: 'Web page', wants: ['container', 'accessed', 'genre'] },
  { id: 'report', name: 'Report', wants: ['number', 'genre', 'place', 'pages', 'accessed', 'doi'] },
  {
    id: 'personal_communication',
    name: 'Letter',
    wants: ['recipient', 'place', 'genre', 'archive', 'archiveLocation'],
  },
  { id: 'interview', name: 'Interview', wants: ['interviewer', 'container', 'genre', 'place', 'accessed'] },
  { id: 'book', name: 'Book', wants: ['editor', 'edition', 'volume', 'place', 'isbn', 'doi'] },
  { id: 'manuscript', name: 'Manuscript', wants: ['genre', 'place', 'archive', 'archiveLocation'] },
  { id: 'document', name: 'Other document', wants: ['genre', 'number', 'place', 'archive', 'archiveLocation'] },
];

/** The kind that a source is of: what is stated, else what its details speak for. */
export function sourceType({ type, publisher, url }: SourceDetails): string {
  if (type !== undefined && type !== '') return type;
  if (publisher !== undefined) return 'article-newspaper';
  return url === undefined ? 'document' : 'webpage';
}
