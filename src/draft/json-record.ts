import { conflictLine, conflictMessage } from '../library/bibliography/conflict-line.ts';

/** A record file as it was read: what it says, or why it cannot be read. Unknown keys are part of the value and are written back. */
export type ReadRecord<T> =
  { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: string };

/** Reads a record of version 1 whose lists are what the caller says they are; entries that are not are kept out of the value's lists by `isEntry`. Optional lists may be absent. */
export function readRecord<T extends { readonly version: 1 }>(
  text: string,
  fileName: string,
  lists: Readonly<Record<string, (entry: unknown) => boolean>>,
  optionalLists: typeof lists = {},
): ReadRecord<T> {
  if (text.trim() === '')
    return { value: { version: 1, ...Object.fromEntries(Object.keys(lists).map(key => [key, []])) } as unknown as T };
  const conflict = conflictLine(text);
  if (conflict !== undefined) return { problem: `${fileName} ${conflictMessage(conflict)}. Nothing was changed.` };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return {
      problem: `${fileName} is no valid JSON (${error instanceof Error ? error.message : String(error)}). Mend it, or take it away; nothing was changed.`,
    };
  }
  if (!isObject(parsed))
    return { problem: `${fileName} does not hold an object. Mend it, or take it away; nothing was changed.` };
  if (parsed['version'] !== 1)
    return {
      problem: `${fileName} is of version ${JSON.stringify(parsed['version'])}, and this version of Wellsourced reads version 1. Nothing was changed.`,
    };
  for (const [key, isEntry] of Object.entries({ ...lists, ...optionalLists })) {
    if (parsed[key] === undefined && key in optionalLists) continue;
    const list = parsed[key] ?? [];
    if (!Array.isArray(list))
      return { problem: `In ${fileName}, “${key}” is no list. Mend it, or take it away; nothing was changed.` };
    const wrong = list.findIndex(entry => !isEntry(entry));
    if (wrong >= 0)
      return {
        problem: `In ${fileName}, entry ${wrong + 1} of “${key}” lacks something it needs. Mend it, or take it away; nothing was changed.`,
      };
    parsed[key] = list;
  }
  return { value: parsed as unknown as T };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const hasStrings = (value: unknown, ...keys: string[]): boolean =>
  isObject(value) && keys.every(key => typeof value[key] === 'string');

/** The same text for the same value, made to be reviewed: two spaces, a line end last. */
export const printRecord = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
