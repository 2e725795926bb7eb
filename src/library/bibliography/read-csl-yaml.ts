import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Bibliography } from '../../model/bibliography.ts';
import { isObject, readCslItems } from './read-csl-items.ts';

/** Reads CSL as YAML, as Better BibTeX exports it and Pandoc reads it: a list of items, or one under `references`. Never throws. */
export function readCslYaml(text: string): Bibliography {
  const lines = new LineCounter();
  const options = { strict: false, uniqueKeys: false, logLevel: 'silent', lineCounter: lines } as const;
  const document = parseDocument(text.replace(/^\ufeff/, ''), options);
  const [error] = document.errors;
  if (error !== undefined)
    return {
      entries: [],
      problems: [
        { line: error.linePos?.[0].line ?? 1, message: `is no valid YAML: ${error.message.split('\n', 1)[0] ?? ''}` },
      ],
    };
  const list = isMap(document.contents) ? document.contents.get('references', true) : document.contents;
  if (!isSeq(list))
    return {
      entries: [],
      problems: [{ line: 1, message: 'does not hold a list of “references”, as CSL’s YAML does' }],
    };
  const items: unknown = list.toJS(document, { maxAliasCount: 100 });
  return readCslItems(
    yamlItems(items as unknown[]).map((item, i) => {
      const node: unknown = list.items[i];
      const at = isMap(node) ? node.range?.[0] : undefined;
      return { item, line: at === undefined ? 1 : lines.linePos(at).line };
    }),
  );
}

/** Items as YAML has them, as they stand in JSON. */
export const yamlItems = (items: readonly unknown[]): unknown[] => items.map(withDates);

/** Dates in YAML are texts, or lists of years, months and days. */
function withDates(item: unknown): unknown {
  if (!isObject(item)) return item;
  return Object.fromEntries(
    Object.entries(item).map(([field, value]: [string, unknown]) => [
      field,
      field === 'issued' || field === 'accessed' ? dateOf(value) : value,
    ]),
  );
}

function dateOf(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return { raw: String(value) };
  if (!Array.isArray(value)) return value;
  const parts = value
    .filter(isObject)
    .map(part => [part['year'], part['month'], part['day']].filter(one => one !== undefined));
  return { 'date-parts': parts };
}
