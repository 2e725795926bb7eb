/** Active wherever it stands; the rest only in the places below. A draft is read by people too, so nothing is escaped without need. */
const ACTIVE = /[\\`*_[\]<>$|~^]/g;
/** The dot in what linkifiers take for an address even without a scheme: "example.org", by their lists of top-level domains. */
const BEFORE_DOMAIN =
  /(?<=[\p{L}\p{N}])\.(?=(?:biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|[a-z]{2})(?![\p{L}\p{N}]))/giu;
/** Marks that open a list, heading, quotation, definition or title block where they open a line. */
const OPENS_LINE = /^(?=[#+=:%(>-])/;
/** Numbers and letters of lists, Pandoc's fancy ones among them: "1." "iv)" "B." */
const OPENS_LIST = /^(\d+|[ivxlcdm]+|\p{L})(?=[.)])/iu;

/**
 * Text as it is written into a Markdown draft so that it shows verbatim: nothing in it comes to life, neither in CommonMark and GitHub's
 * extensions nor in Pandoc's (mathematics, citations, super- and subscripts). One line in, one line out.
 */
export function escapeInMarkdown(text: string, opensLine = false): string {
  const escaped = text
    .replace(ACTIVE, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/@(?=\w)/g, '\\@')
    // What a linkifier would take for an address.
    .replace(/\/(?=\/)/g, '/\\')
    .replace(/(?<=\bmailto):/gi, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(BEFORE_DOMAIN, '\\.')
    .replace(/\{(?=[{%<#.=])/g, '\\{');
  return opensLine ? escaped.replace(OPENS_LINE, '\\').replace(OPENS_LIST, '$1\\') : escaped;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const ESCAPED = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi;

/** Takes back what `escapeInMarkdown` did; reads character references too, as a writer or another tool may have put them. */
export const unescapeMarkdown = (text: string): string =>
  text.replace(ESCAPED, (all, mark?: string, decimal?: string, hex?: string, name?: string) => {
    if (mark !== undefined) return mark;
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
  });
