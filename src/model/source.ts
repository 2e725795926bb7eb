import type { Span } from './span.ts';

/** A source file: the library folder's name, a slash, and its path within that folder, always with `/` (`seeds/2025-beijing.txt`). */
export type FileId = string;

/** A source: its file's id, `#`, and its number in the file, from 1 (`seeds/2025-beijing.txt#2`). */
export type SourceId = string;

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why a file holds no sources, or none that are to be trusted fully. */
export type FileProblem = 'unreadable' | 'binary' | 'empty' | 'too large' | 'broken link' | 'undecodable';

export type PassageKind = 'headline' | 'paragraph' | 'caption' | 'list item' | 'heading' | 'quote';

/** The unit of search and citation. */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** The place in the source's body, from 1; headlines and captions have none. This is the locator of a citation. */
  readonly paragraph?: number;
  readonly sentences: readonly Span[];
}

/** A date of publication as far as it is known: `2025`, `2025-05` or `2025-05-21`. */
export type IsoDate = string;

/** What kind of document a source is, by CSL's names for it. */
export type SourceType =
  | 'article-newspaper'
  | 'webpage'
  | 'report'
  | 'personal_communication'
  | 'interview'
  | 'book'
  | 'manuscript'
  | 'document';

/** What can be said of a source as a publication; what is unknown is absent. */
export interface SourceDetails {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: IsoDate;
  readonly url?: string;
  /** What follows is not read from texts: the writer states it, or a bibliography has it. A `SourceType`; text, because a record may hold anything. */
  readonly type?: string;
  /** The newspaper, website, series or collection that it stands in. */
  readonly container?: string;
  readonly editor?: string;
  /** To whom a letter is written. */
  readonly recipient?: string;
  readonly interviewer?: string;
  /** Where it was published or written. */
  readonly place?: string;
  readonly section?: string;
  readonly edition?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly genre?: string;
  readonly archive?: string;
  readonly archiveLocation?: string;
  readonly accessed?: IsoDate;
  readonly doi?: string;
  readonly isbn?: string;
}

/** A line that is in no passage. The names in credits, bylines, sections and repeated headlines are still read. */
export interface Furniture extends Span {
  readonly kind: 'page' | 'date' | 'credit' | 'byline' | 'section' | 'repeated headline';
}

/** One citable document as read from its file. The spans are where the detail was read. */
export interface Source extends Span {
  readonly id: SourceId;
  readonly file: FileId;
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly details: SourceDetails;
  readonly evidence: Partial<Record<keyof SourceDetails, Span>>;
  /** The place a dateline names, as written (`ISLAMABAD`). */
  readonly dateline?: Span;
  /** BCP 47 primary tag; only `en` is annotated. */
  readonly language: string;
  readonly passages: readonly Passage[];
  /** Page furniture, credits, bylines and other lines that are in no passage. */
  readonly furniture: readonly Furniture[];
  /** Hash of the source's own text: recognises it again when its file is moved or renamed. */
  readonly hash: string;
}

/** A file of a library folder after reading: its sources, or why there are none. */
export interface SourceFile {
  readonly id: FileId;
  readonly encoding?: Encoding;
  readonly bytes: number;
  readonly problem?: FileProblem;
  /** One sentence for the reader on what is wrong and what to do. */
  readonly problemDetail?: string;
  readonly sources: readonly Source[];
}
