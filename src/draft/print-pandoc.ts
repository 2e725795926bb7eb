import type { Citation } from './print-citation.ts';

/** What a Pandoc citation says: a key, and where in the source. */
export type PandocItem = Pick<Citation, 'key' | 'paragraph'>;

/** A key that Pandoc would not read to its end stands in braces: `@{who?}`. */
const PLAIN_KEY = /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u;

/** One key with its locator, which also names the citation's anchor: `@KEY, para. P`. */
export const pandocId = ({ key, paragraph }: PandocItem): string =>
  `@${PLAIN_KEY.test(key) ? key : `{${key}}`}${paragraph === undefined ? '' : `, para. ${paragraph}`}`;

/** `[@KEY, para. P; @KEY, para. P]`: several passages and several sources in one citation, each once. `findCitations` reads it back. */
export const printPandoc = (items: readonly PandocItem[]): string =>
  `[${[...new Set(items.map(pandocId))].join('; ')}]`;
