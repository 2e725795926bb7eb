import { DEFAULT_MARKS, type Marks } from './mark-styles.ts';

/**
 * Marks that languages and regions (BCP 47) set around a quotation, by Unicode's CLDR (`quotationStart`, `quotationEnd`), but for two customs that it does
 * not know: single marks first in English outside America (Hart's Rules 9.2), and those of Swiss print. Others have the default.
 */
const LOCALES: readonly { readonly marks: Marks; readonly locales: readonly string[] }[] = [
  { marks: '‘ ’', locales: ['en-GB', 'en-AU', 'en-NZ', 'en-IE', 'en-ZA', 'cy', 'nl'] },
  { marks: '„ “', locales: ['de', 'cs', 'sk', 'sl', 'bg', 'is', 'et', 'lt', 'ka'] },
  { marks: '« … »', locales: ['fr'] },
  {
    marks: '« »',
    locales: ['es', 'it', 'pt-PT', 'ca', 'gl', 'el', 'nb', 'nn', 'no', 'de-CH', 'fr-CH', 'ru', 'uk', 'be'],
  },
  { marks: '„ ”', locales: ['pl', 'ro', 'hu', 'hr', 'sr', 'bs'] },
  { marks: '” ”', locales: ['sv', 'fi'] },
];

/** The marks that a language or region uses. */
export function marksOfLocale(locale: string): Marks {
  const wanted = locale.trim().toLowerCase().replaceAll('_', '-');
  const named = (tag: string | undefined) =>
    LOCALES.find(({ locales }) => locales.some(other => other.toLowerCase() === tag))?.marks;
  return named(wanted) ?? named(wanted.split('-')[0]) ?? DEFAULT_MARKS;
}

/** A front matter of more units is none. */
const LONGEST = 20_000;

/** The language that the front matter of a Markdown draft states, as Pandoc and Quarto read it: `lang: en-GB`. */
export function statedLanguage(text: string): string | undefined {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (open === null) return undefined;
  const rest = text.slice(open[0].length, LONGEST);
  const close = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (close === null) return undefined;
  return /^lang:[ \t]*["']?([a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3})\b/im.exec(rest.slice(0, close.index))?.[1];
}
