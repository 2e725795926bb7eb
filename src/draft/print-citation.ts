import { describeDate } from '../library/describe-date.ts';
import type { PassageHit, SourceSummary } from '../model/library.ts';
import { escapeInMarkdown } from './draft-markdown.ts';
import { alternateMarks } from './quote-marks.ts';
import { fileNameOf } from './short-name.ts';
import { inOneLine } from './show-text.ts';

/** What a citation says of its source: plain text, each in one line, trimmed and not empty. */
export interface Citation {
  readonly key: string;
  /** Counts the citations of one key in a draft, from 1. */
  readonly number: number;
  /** The author, else the publisher. */
  readonly author?: string;
  /** Without double quotation marks: it will stand in them. */
  readonly title?: string;
  /** In a reader’s words; absent where not stated. */
  readonly date?: string;
  readonly file: string;
  /** Relative to the draft, with `/`, not encoded. */
  readonly link: string;
  readonly paragraph?: number;
  /** The heading that the paragraph stands under, in a Markdown source: without double quotation marks. */
  readonly heading?: string;
}

/** What a citation in the sentence says of its source: it has no label, so the source is named by its link. */
export type NamedSource = Omit<Citation, 'key' | 'number'>;

/** Where in a source: what a passage says of its place. */
export type Place = Pick<PassageHit, 'paragraph' | 'heading'>;

/** The citation of a source's paragraph, as far as the source is known. */
export function citationOf(
  source: Pick<SourceSummary, 'details' | 'file' | 'number'>,
  key: string,
  number: number,
  link: string,
  { paragraph, heading }: Place,
): Citation {
  const { title, author, publisher, published } = source.details;
  const who = [author, publisher].map(name => inOneLine(name ?? '')).find(name => name !== '');
  const titled = inOneLine(alternateMarks(title ?? ''));
  const under = paragraph === undefined ? '' : inOneLine(alternateMarks(heading ?? ''));
  return {
    key,
    number,
    ...(who === undefined ? {} : { author: who }),
    ...(titled === '' ? {} : { title: titled }),
    ...(published === undefined ? {} : { date: describeDate(published) }),
    file: inOneLine(fileNameOf({ file: source.file, number: 1 })) || 'source',
    link,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(under === '' ? {} : { heading: under }),
  };
}

export const citationId = ({ key, number }: Pick<Citation, 'key' | 'number'>): string => `${key}-${number}`;
export const footnoteReference = (citation: Pick<Citation, 'key' | 'number'>): string => `[^${citationId(citation)}]`;

/** `[^KEY-N]: AUTHOR, “TITLE,” DATE or n.d., [FILE](link), para. P, in “HEADING”.` `parseDefinition` reads it back. */
export const footnoteDefinition = (citation: Citation): string =>
  `${footnoteReference(citation)}: ${describeInMarkdown(citation)}.`;

/** `(AUTHOR, “TITLE,” DATE or n.d., [FILE](link), para. P, in “HEADING”; …)`: the same in the sentence, each once. `findInline` reads it back. */
export const inlineCitations = (sources: readonly NamedSource[]): string =>
  `(${[...new Set(sources.map(source => describeInMarkdown(source, withPairedBrackets)))].join('; ')})`;

/** `— AUTHOR, “TITLE,” DATE or n.d., [FILE](link), para. P`: the same below a block. `findInline` reads it back. */
export const attributionLine = (source: NamedSource): string => `— ${describeInMarkdown(source, withPairedBrackets)}`;

/** What the anchor of a source that is named in the sentence goes by: `(link, para. P)`. */
export const inlineId = ({ link, paragraph }: Pick<NamedSource, 'link' | 'paragraph'>): string =>
  `(${link}${paragraph === undefined ? '' : `, para. ${paragraph}`})`;

/** Round brackets that open and close in pairs do not end those around them; others would. */
function withPairedBrackets(text: string): string {
  let open = 0;
  for (const mark of text.match(/[()]/g) ?? []) {
    open += mark === '(' ? 1 : -1;
    if (open < 0) break;
  }
  return open === 0 ? text : text.replace(/[()]/g, mark => `&#${mark.charCodeAt(0)};`);
}

/** Double marks belong to the title alone: elsewhere they would be taken for its own. */
const outsideTitle = (text: string): string =>
  escapeInMarkdown(text).replace(/[“”"]/g, mark => `&#${mark.charCodeAt(0)};`);

function describeInMarkdown(
  { author, title, date, file, link, ...place }: NamedSource,
  mend = (text: string): string => text,
): string {
  const plain = (text: string): string => mend(outsideTitle(text));
  const who = author === undefined ? '' : `${plain(author)}, `;
  const titled = title === undefined ? '' : `“${mend(escapeInMarkdown(title))},” `;
  const dated = date === undefined ? 'n.d.' : plain(date).replaceAll(',', '&#44;');
  return `${who}${titled}${dated}, [${plain(file)}](${encodeLink(link)})${printPlace(place, plain)}`;
}

/**
 * A relative path as a link's target: what Markdown or a URL would misread is encoded, a colon too, so that no path is taken for a scheme. Half
 * characters, which no file system should have, are replaced.
 */
export const encodeLink = (path: string): string =>
  encodeURI(path.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(
    /[()#?*_`'"\\[\]:!$&@~<>|;,=+]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The same without links, for languages that have none of them and for attributions: `AUTHOR, “TITLE,” DATE or n.d., FILE, para. P, in “HEADING”`. */
export function printPlain({ author, title, date, file, ...place }: Citation): string {
  const who = author === undefined ? '' : `${author}, `;
  const titled = title === undefined ? '' : `“${title},” `;
  return `${who}${titled}${date ?? 'n.d.'}, ${file}${printPlace(place)}`;
}

/** `, para. P, in “HEADING”`, as far as that is known. */
export function printPlace({ paragraph, heading }: Place, escape = (text: string): string => text): string {
  if (paragraph === undefined) return '';
  return `, para. ${paragraph}${heading === undefined ? '' : `, in “${escape(heading)}”`}`;
}
