import type { SourceSummary } from '../model/library.ts';
import { describeDate } from '../library/describe-date.ts';
import { shorten } from './show-text.ts';

export { shorten } from './show-text.ts';

const LONGEST_NAME = 40;
const LONGEST_TITLE = 60;

/** How a list names a source: "AT News, 18 May 2021"; without publisher and author by its title, shortened, else by its file and number in it. */
export function shortName({ details, file, number }: Pick<SourceSummary, 'details' | 'file' | 'number'>): string {
  const { publisher, author, title, published } = details;
  const named = [publisher, author].map(name => shorten(name ?? '', LONGEST_NAME)).find(name => name !== '');
  const who = named ?? (shorten(title ?? '', LONGEST_TITLE) || fileNameOf({ file, number }));
  return published === undefined ? who : `${who}, ${describeDate(published)}`;
}

/** A source's file without folders; its number where it is not the file's first. */
export const fileNameOf = ({ file, number }: Pick<SourceSummary, 'file' | 'number'>): string =>
  `${file.slice(file.lastIndexOf('/') + 1)}${number > 1 ? ` (${number})` : ''}`;
