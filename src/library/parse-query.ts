import type { IsoDate } from '../model/source.ts';
import { fold } from '../text/fold.ts';
import { termsOf } from './passage-terms.ts';

/** What a writer asks for. */
export interface ParsedQuery {
  /** All words to look for, those of phrases among them, each once, in their order. */
  readonly terms: readonly string[];
  /** What must stand together, folded. */
  readonly phrases: readonly string[];
  /** The last word may not be written to its end yet. */
  readonly isTyping: boolean;
  /** Each filter, folded, with all the values given for it: a passage must fit one of each. */
  readonly filters: QueryFilters;
}

export interface QueryFilters {
  /** Who is quoted in the passage. */
  readonly from: readonly string[];
  /** The source's author or publisher. */
  readonly by: readonly string[];
  /** A place or body that the passage names. */
  readonly in: readonly string[];
  /** The source's title or file. */
  readonly source: readonly string[];
  /** The source's date lies before the first day of this year, month or day. */
  readonly before?: IsoDate;
  /** The source's date lies behind the last day of this year, month or day. */
  readonly after?: IsoDate;
}

const NAMES = ['from', 'by', 'in', 'source', 'before', 'after'] as const;
const FILTER = new RegExp(`(^|\\s)(${NAMES.join('|')}):(?:["“”]([^"“”]*)["“”]?|([^\\s"“”]+))`, 'giu');
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Reads a query: words, "exact phrases", and the filters `from:`, `by:`, `in:`, `source:`, `before:`, `after:`, whose values stand in quotes where
 * they have several words. A date that is none, and a filter without a value, are words like others. Linear in the text.
 */
export function parseQuery(text: string): ParsedQuery {
  const values: Record<(typeof NAMES)[number], string[]> = {
    from: [],
    by: [],
    in: [],
    source: [],
    before: [],
    after: [],
  };
  const rest = text.replace(FILTER, (whole, space: string, name: string, quoted?: string, bare?: string) => {
    const filter = name.toLowerCase() as (typeof NAMES)[number];
    const value = fold(quoted ?? bare ?? '').text.trim();
    const isDate = filter === 'before' || filter === 'after';
    if (value === '' || (isDate && !DATE.test(value))) return whole;
    values[filter].push(value);
    return space;
  });
  const phrases = [...rest.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(match => fold(match[1] ?? '').text.trim())
    .filter(phrase => phrase !== '' && termsOf(phrase).length > 0);
  const [before] = values.before.sort();
  const after = values.after.sort().at(-1);
  return {
    terms: [...new Set(termsOf(rest))],
    phrases,
    isTyping: /[\p{L}\p{N}]$/u.test(rest),
    filters: {
      from: values.from,
      by: values.by,
      in: values.in,
      source: values.source,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  };
}

/** Whether a query asks for sources or passages of a kind, whatever words they have. */
export const hasFilters = ({ filters }: ParsedQuery): boolean =>
  [filters.from, filters.by, filters.in, filters.source].some(values => values.length > 0) ||
  filters.before !== undefined ||
  filters.after !== undefined;
