/** Characters that are looked past: soft hyphen, zero-width characters, bidi controls, the byte-order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const MARKS = /\p{M}/gu;
const NOT_ASCII = /[^\u0000-\u007f]/;

const STRAIGHT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'": '‘’‚‛ʼʻ′`´＇',
    '"': '“”„‟«»″＂',
    '-': '‐‑‒–—―−－',
    ss: 'ß',
    ae: 'æÆ',
    oe: 'œŒ',
    o: 'øØ',
    d: 'đĐðÐ',
    l: 'łŁ',
    th: 'þÞ',
    i: 'ıİ',
    '...': '…',
  }).flatMap(([to, from]) => [...from].map((char): [string, string] => [char, to])),
);

/** One character (code point) in its folded form: lower case, straight, without diacritics; white space is one space, what is invisible is nothing. */
export function foldChar(char: string): string {
  if (!NOT_ASCII.test(char))
    return char === '\n' || char === '\r' || char === '\t' || char === '\f' || char === '\v' ? ' ' : char.toLowerCase();
  const straight = STRAIGHT.get(char);
  if (straight !== undefined) return straight;
  if (INVISIBLE.test(char)) return '';
  if (/\s/.test(char)) return ' ';
  return char.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** A short text folded, without a map back: for comparing words. */
export function foldText(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded;
}
