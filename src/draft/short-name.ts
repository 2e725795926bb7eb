import type { SourceSummary } from '../model/library.ts';
import { describeDate } from '../library/describe-date.ts';

const LONGEST = 60;

/** How a list names a source: "AT News, 18 May 2021"; without publisher and author its title, shortened, else its file. */
export function shortName({ details, file, number }: Pick<SourceSummary, 'details' | 'file' | 'number'>): string {
  const title = details.title === undefined ? undefined : shorten(details.title, LONGEST);
  const fileName = `${file.slice(file.lastIndexOf('/') + 1)}${number > 1 ? ` (${number})` : ''}`;
  const who = details.publisher ?? details.author ?? title ?? fileName;
  return details.published === undefined ? who : `${who}, ${describeDate(details.published)}`;
}

/** A text in one line, cut at a word where it is too long. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
