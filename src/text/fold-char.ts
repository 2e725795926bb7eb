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
export const foldChar = (char: string): string => (NOT_ASCII.test(char) ? foldOther(char) : foldAscii(char));

const foldAscii = (text: string): string => text.replace(/[\t\n\v\f\r]/g, ' ').toLowerCase();

function foldOther(char: string): string {
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
  let from = 0;
  // Most other characters stand alone, in long stretches of ASCII.
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    folded += foldAscii(text.slice(from, at)) + foldOther(char);
    at += char.length - 1;
    from = at + 1;
  }
  return folded + foldAscii(text.slice(from));
}
