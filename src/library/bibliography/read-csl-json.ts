import type { Bibliography, BibliographyProblem } from '../../model/bibliography.ts';
import { conflictLine, conflictMessage } from './conflict-line.ts';
import { keyOf, listOfItems, readCslItems, type ItemAt } from './read-csl-items.ts';

/**
 * Reads CSL-JSON, a list of items, as Zotero exports it and Pandoc reads it. What is no item is reported and left out; where the JSON itself is broken,
 * the items are read one by one, and only the broken ones are left out. Never throws.
 */
export function readCslJson(text: string): Bibliography {
  const body = text.replace(/^\ufeff/, ' ');
  if (body.trim() === '') return { entries: [], problems: [] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    return readOneByOne(body, error instanceof Error ? error.message : String(error));
  }
  const list = listOfItems(parsed);
  return list === undefined
    ? { entries: [], problems: [{ line: 1, message: 'does not hold a list of items, as CSL-JSON does' }] }
    : readCslItems(withLines(body, list));
}

/** Each item with the line that its key stands in. */
function withLines(text: string, items: readonly unknown[]): ItemAt[] {
  const lineAt = lineCounter(text);
  let at = 0;
  return items.map(item => {
    const key = keyOf(item);
    const found = key === '' ? -1 : text.indexOf(JSON.stringify(key).slice(1, -1), at);
    if (found >= 0) at = found;
    return { item, line: lineAt(at) };
  });
}

function readOneByOne(text: string, message: string): Bibliography {
  const lineAt = lineCounter(text);
  const items: ItemAt[] = [];
  const broken: BibliographyProblem[] = [];
  for (const { start, end } of objectsIn(text)) {
    const line = lineAt(start);
    try {
      items.push({ item: JSON.parse(text.slice(start, end)), line });
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/ at position .*| \(line .*/, '') : String(error);
      broken.push({ line, message: `This item is broken, and left out: ${reason}` });
    }
  }
  const { entries, problems } = readCslItems(items);
  const conflict = conflictLine(text);
  const told = conflict === undefined ? `is no valid JSON: ${message}` : conflictMessage(conflict);
  const whole = broken.length > 0 && conflict === undefined ? [] : [{ line: conflict ?? 1, message: told }];
  return { entries, problems: [...problems, ...broken, ...whole].sort((a, b) => a.line - b.line) };
}

/** The objects of the outermost list, by their braces outside strings; no string goes over the end of a line. One that does not close ends where a line begins as it did. */
function objectsIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  let opening = '';
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[{}]|\n[ \t]*(?=\{)/g)) {
    if (token.startsWith('\n')) {
      if (depth > 0 && token === opening) {
        found.push({ start, end: index });
        depth = 0;
      }
    } else if (token === '{') {
      if (depth === 0) {
        start = index;
        opening = /\n[ \t]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
      }
      depth++;
    } else if (token === '}' && depth > 0 && --depth === 0) found.push({ start, end: index + 1 });
  }
  return depth > 0 ? [...found, { start, end: text.length }] : found;
}

/** The lines of offsets that are asked for in order, from 1. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return offset => {
    line += text.slice(at, offset).split('\n').length - 1;
    at = Math.max(at, offset);
    return line;
  };
}
