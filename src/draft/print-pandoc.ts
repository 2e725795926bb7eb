import type { Citation } from './print-citation.ts';

/** What a Pandoc citation says: a key, and where in the source. */
export type PandocItem = Pick<Citation, 'key' | 'paragraph' | 'heading'>;

/** What would end the citation or mean something to Pandoc stands in no heading that is named in one. */
const PLAIN_HEADING = /^[^[\]{}();@\\*_`<>$^~|“”"\n\r]+$/;

/** A key that Pandoc would not read to its end stands in braces: `@{who?}`. */
const PLAIN_KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u;

/** One key with its locator, which also names the citation's anchor: `@KEY, para. P`. */
export const pandocId = ({ key, paragraph }: PandocItem): string =>
  `@${PLAIN_KEY.test(key) ? key : `{${key}}`}${paragraph === undefined ? '' : `, para. ${paragraph}`}`;

const printItem = (item: PandocItem): string =>
  item.heading === undefined || item.paragraph === undefined || !PLAIN_HEADING.test(item.heading)
    ? pandocId(item)
    : `${pandocId(item)}, in “${item.heading}”`;

/** `[@KEY, para. P; @KEY, para. P, in “HEADING”]`: several passages and several sources in one citation, each once. `findCitations` reads it back. */
export const printPandoc = (items: readonly PandocItem[]): string =>
  `[${[...new Set(items.map(printItem))].join('; ')}]`;
