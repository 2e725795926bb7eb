import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../../model/bibliography.ts';
import type { CslItem } from '../../model/citation.ts';

/** Reads CSL-JSON, a list of items, as Zotero exports it and Pandoc reads it. What is no item is reported and left out. Never throws. */
export function readCslJson(text: string): Bibliography {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { entries: [], problems: [{ line: lineOf(text, message), message: `is no valid JSON: ${message}` }] };
  }
  if (!Array.isArray(parsed))
    return { entries: [], problems: [{ line: 1, message: 'does not hold a list of items, as CSL-JSON does' }] };
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const keys = new Set<string>();
  let at = 0;
  parsed.forEach((item: unknown, i) => {
    const key =
      isObject(item) && (typeof item['id'] === 'string' || typeof item['id'] === 'number') ? String(item['id']) : '';
    const found = key === '' ? -1 : text.indexOf(JSON.stringify(key).slice(1, -1), at);
    if (found >= 0) at = found;
    const line = text.slice(0, at).split('\n').length;
    if (key === '') problems.push({ line, message: `Item ${i + 1} has no “id”, and is left out.` });
    else if (keys.has(key)) problems.push({ line, message: `The key “${key}” is used twice; the first item counts.` });
    else entries.push({ key, item: item as CslItem, files: filesOf(item as CslItem), line });
    keys.add(key);
  });
  return { entries, problems };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Our own lists say where a source lies. */
function filesOf(item: CslItem): string[] {
  const place = item['archive_location'];
  return typeof place === 'string' && /\.[a-z0-9]{1,5}(?:#\d+)?$/i.test(place) ? [place.replace(/#\d+$/, '')] : [];
}

function lineOf(text: string, message: string): number {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return text.slice(0, position).split('\n').length;
}
