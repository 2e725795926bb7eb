import type { CslItem } from '../../model/citation.ts';
import { conflictLine, conflictMessage } from '../../library/bibliography/conflict-line.ts';
import { isObject } from '../json-record.ts';
import { isSame } from './is-same.ts';

export interface MergedReferences {
  /** The file as it is to be; undefined where it is so already. */
  readonly text?: string;
  /** What is written now, to be remembered for the next time. */
  readonly written: readonly CslItem[];
}

/**
 * A bibliography with the cited sources in it. It is merged, never overwritten: what differs from what was last written there is the writer's and
 * stays, a field that the writer took out stays out, fields and items of others are not touched. An item that was written here goes again when
 * nothing cites it any more, unless the writer has changed it.
 */
export function mergeReferences(
  before: string | undefined,
  cited: readonly CslItem[],
  lastWritten: readonly CslItem[],
  isStillCited: (key: string) => boolean,
): MergedReferences | { readonly problem: string } {
  const parsed = parseItems(before ?? '');
  if (!Array.isArray(parsed)) return { problem: parsed.problem };
  const items: Record<string, unknown>[] = [];
  const written = new Map(lastWritten.map(item => [item.id, item]));
  for (const item of parsed) {
    const base = written.get(String(item['id']));
    if (base !== undefined && !isStillCited(base.id)) {
      written.delete(base.id);
      if (isSame(item, base)) continue;
    }
    items.push(item);
  }
  for (const key of written.keys()) if (!isStillCited(key)) written.delete(key);
  for (const item of cited) {
    const at = items.findIndex(other => String(other['id']) === item.id);
    const there = items[at];
    const merged = there === undefined ? { item, base: item } : mergeItem(there, item, written.get(item.id));
    written.set(item.id, merged.base);
    if (there === undefined) items.push(item);
    else items[at] = merged.item;
  }
  const isUnchanged = isSame(items, parsed) && (before !== undefined || items.length === 0);
  return { written: [...written.values()], ...(isUnchanged ? {} : { text: printLike(before ?? '', items) }) };
}

function mergeItem(
  there: Record<string, unknown>,
  wanted: CslItem,
  base: CslItem | undefined,
): { item: Record<string, unknown>; base: CslItem } {
  const item = { ...there };
  const written: Record<string, unknown> = { ...base, id: wanted.id };
  for (const field of new Set([...Object.keys(wanted), ...Object.keys(base ?? {})])) {
    if (field === 'id' || !isSame(there[field], base?.[field])) continue;
    if (wanted[field] === undefined) {
      Reflect.deleteProperty(item, field);
      Reflect.deleteProperty(written, field);
    } else item[field] = written[field] = wanted[field];
  }
  return { item, base: written as unknown as CslItem };
}

/** The items of a CSL-JSON file, whole, for writing them back; or what is wrong with it. */
function parseItems(text: string): Record<string, unknown>[] | { readonly problem: string } {
  if (text.trim() === '') return [];
  const conflict = conflictLine(text);
  if (conflict !== undefined) return { problem: conflictMessage(conflict) };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { problem: `is no valid JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (!Array.isArray(parsed)) return { problem: 'does not hold a list of items, as CSL-JSON does' };
  const wrong = parsed.findIndex(item => !isObject(item));
  if (wrong >= 0) return { problem: `has something else than an item at place ${wrong + 1}` };
  const items = parsed as Record<string, unknown>[];
  const ids = new Set<string>();
  for (const item of items) {
    const id = String(item['id']);
    if (ids.has(id)) return { problem: `has two items with the key “${id}”` };
    ids.add(id);
  }
  return items;
}

/** JSON with the indentation and line ends that the file has. */
function printLike(before: string, items: readonly unknown[]): string {
  const indentation = /^\ufeff?\s*\[\s*?\r?\n([ \t]+)/.exec(before)?.[1] ?? '  ';
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
  return `${mark}${JSON.stringify(items, null, indentation).replaceAll('\n', eol)}${eol}`;
}
