import { describeDate } from '../library/describe-date.ts';
import type { SourceSummary } from '../model/library.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { alternateMarks } from './quote-marks.ts';

/** What a citation says of its source. */
export interface Citation {
  readonly key: string;
  /** Counts the citations of one key in a draft, from 1. */
  readonly number: number;
  /** What stands behind the key, as plain text. */
  readonly author?: string;
  readonly title?: string;
  /** In a reader’s words; absent where not stated. */
  readonly date?: string;
  readonly file: string;
  /** Relative to the draft, with `/`, not encoded. */
  readonly link: string;
  readonly paragraph?: number;
}

/** The citation of a source's paragraph, as far as the source is known. */
export function citationOf(source: SourceSummary, key: string, number: number, link: string, paragraph: number | undefined): Citation {
  const { title, author, publisher, published } = source.details;
  const who = author ?? publisher;
  return {
    key,
    number,
    ...(who === undefined ? {} : { author: who }),
    ...(title === undefined ? {} : { title: title.replace(/\s+/g, ' ') }),
    ...(published === undefined ? {} : { date: describeDate(published) }),
    file: source.file.slice(source.file.lastIndexOf('/') + 1),
    link,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

export const citationId = ({ key, number }: Pick<Citation, 'key' | 'number'>): string => `${key}-${number}`;
export const footnoteReference = (citation: Pick<Citation, 'key' | 'number'>): string => `[^${citationId(citation)}]`;

/** `[^KEY-N]: AUTHOR, “TITLE,” DATE or n.d., [FILE](link), para. P.` */
export const footnoteDefinition = (citation: Citation): string => `${footnoteReference(citation)}: ${printDescription(citation)}.`;

/** What stands in the definition behind the colon, without the last full stop. */
export function printDescription({ author, title, date, file, link, paragraph }: Citation): string {
  return [
    author === undefined ? undefined : escapeMarkdown(author),
    title === undefined ? undefined : `“${escapeMarkdown(alternateMarks(title))},”`,
    `${date === undefined ? 'n.d.' : escapeMarkdown(date)},`,
    `[${escapeMarkdown(file)}](${encodeLink(link)})`,
    paragraph === undefined ? undefined : `para. ${paragraph}`,
  ]
    .filter(part => part !== undefined)
    .reduce((line, part, i, parts) => line + (i === 0 ? '' : parts[i - 1]?.endsWith(',”') === true || parts[i - 1]?.endsWith(',') === true ? ' ' : ', ') + part, '');
}

/** A relative path as a link's target: what Markdown or a URL would misread is encoded. */
export const encodeLink = (path: string): string => encodeURI(path).replace(/[()#?*_`'"\\[\]]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** A citation without Markdown, for languages that have none of it and for attributions. */
export function printPlain({ author, title, date, file, paragraph }: Citation): string {
  return [author, title === undefined ? undefined : `“${alternateMarks(title)}”`, date ?? 'n.d.', author === undefined && title === undefined ? file : undefined, paragraph === undefined ? undefined : `para. ${paragraph}`].filter(part => part !== undefined).join(', ');
}
