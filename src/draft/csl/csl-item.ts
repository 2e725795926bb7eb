import type { CslItem } from '../../model/citation.ts';
import type { SourceSummary } from '../../model/library.ts';
import type { SourceDetails } from '../../model/source.ts';
import { inOneLine } from '../show-text.ts';
import { isSame } from './is-same.ts';
import { cslDate, isoOfCslDate } from '../../library/bibliography/csl-date.ts';
import { withoutMarkup } from '../../library/bibliography/plain-markup.ts';
import { cslNames, printName } from './csl-name.ts';
import { CSL_VARIABLES, sourceType, type PlainDetail } from './source-types.ts';

const NAMES = ['author', 'editor', 'recipient', 'interviewer'] as const;
const DATES = [
  ['published', 'issued'],
  ['accessed', 'accessed'],
] as const;

/**
 * A source as an item of a bibliography in CSL-JSON, with all that is known of it. `path` leads from the bibliography to the source's file. What an entry
 * of the writer's says of it (`listed`) is taken over as it stands there, as far as nothing else holds.
 */
export function cslItem(
  source: Pick<SourceSummary, 'details' | 'number'>,
  key: string,
  path: string,
  listed?: CslItem,
): CslItem {
  const own = itemOf(source, key, path);
  if (listed === undefined) return own;
  const asRead = itemOf({ ...source, details: detailsOfItem(listed) }, key, path);
  const kept = Object.entries(listed).filter(([field]) => field !== 'id' && isSame(own[field], asRead[field]));
  return { ...own, ...Object.fromEntries(kept) };
}

function itemOf({ details, number }: Pick<SourceSummary, 'details' | 'number'>, key: string, path: string): CslItem {
  const type = sourceType(details);
  const fields: Record<string, unknown> = { id: key, type };
  for (const [detail, variable] of Object.entries(CSL_VARIABLES) as [PlainDetail, string][]) {
    const text = inOneLine(details[detail] ?? '');
    if (text !== '') fields[variable] = text;
  }
  for (const name of NAMES) {
    const text = inOneLine(details[name] ?? '');
    if (text !== '') fields[name] = cslNames(text);
  }
  for (const [detail, variable] of DATES) {
    const date = cslDate(details[detail] ?? '');
    if (date !== undefined) fields[variable] = date;
  }
  const publisher = inOneLine(details.publisher ?? '');
  // A newspaper is what its article stands in: styles print that, and not its publisher.
  if (publisher !== '')
    fields[type === 'article-newspaper' && details.container === undefined ? 'container-title' : 'publisher'] =
      publisher;
  fields['archive_location'] ??= number > 1 ? `${path}#${number}` : path;
  return fields as unknown as CslItem;
}

/** What an item of a bibliography says of a source, as its details. */
export function detailsOfItem(item: CslItem): SourceDetails {
  const details: Partial<Record<keyof SourceDetails, string>> = {};
  for (const [detail, variable] of Object.entries(CSL_VARIABLES) as [PlainDetail, string][]) {
    const value = item[variable];
    if (typeof value === 'string' || typeof value === 'number') details[detail] = withoutMarkup(String(value));
  }
  for (const name of NAMES) {
    const value = item[name];
    if (Array.isArray(value) && value.length > 0) details[name] = value.map(printName).join('; ');
  }
  for (const [detail, variable] of DATES) {
    const date = isoOfCslDate(item[variable]);
    if (date !== undefined) details[detail] = date;
  }
  if (typeof item['publisher'] === 'string') details.publisher = item['publisher'];
  else if (item.type === 'article-newspaper' && details.container !== undefined) {
    details.publisher = details.container;
    delete details.container;
  }
  if (typeof item.type === 'string') details.type = item.type;
  return details;
}
