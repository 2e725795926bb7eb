import type { Span } from '../model/span.ts';
import type { Token } from './token.ts';
import { isInitial, readFullStop } from './abbreviations.ts';
import { isSpace } from './is-space.ts';
import { formAt } from './word-forms.ts';

const LETTER = /[\p{L}\p{M}\u200c\u200d]/u;
const UPPER = /\p{Lu}/u;
/** Join the parts of a word: hyphens (not dashes) and apostrophes. */
const isJoin = (unit: number): boolean =>
  unit === 0x2d ||
  unit === 0x2010 ||
  unit === 0x2011 ||
  unit === 0x27 ||
  unit === 0x2018 ||
  unit === 0x2019 ||
  unit === 0x02bc;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isS = (unit: number): boolean => unit === 0x73 || unit === 0x53;

const isAsciiLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return isAsciiLetter(unit);
  return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0xfffd));
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** The tokens of a stretch of text, in order; linear in its length. */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let at = span.start;
  while (at < span.end) {
    const unit = text.charCodeAt(at);
    // Control characters part words as spaces do.
    if (unit <= 0x20 || isSpace(unit)) {
      at++;
    } else if (isDigit(unit)) {
      at = pushNumber(tokens, text, at, span.end);
    } else if (isLetterAt(text, at)) {
      at = pushWord(tokens, text, at, span.end);
    } else if (isApartPossessive(tokens, text, at, span.end)) {
      const end = isS(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      push(tokens, text, at, end, 'possessive');
      at = end;
    } else {
      const end = Math.min(span.end, at + widthAt(text, at));
      push(tokens, text, at, end, 'mark');
      at = end;
    }
  }
  return tokens;
}

/** Numbers keep their separators, and whatever is grown together with them: 80,000 3.5 10:30 2021-05-18 6th 1990s. */
function pushNumber(tokens: Token[], text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const separates = unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x2d || unit === 0x2f;
    if (isDigit(unit)) at++;
    else if (separates && isDigit(text.charCodeAt(at + 1)) && at + 1 < limit) at++;
    else break;
  }
  let end = at;
  while (end < limit && isLetterAt(text, end)) end += widthAt(text, end);
  const suffix = text.slice(at, end).toLowerCase();
  const grown = end === at || end - at <= 2 || suffix === 'million' || suffix === 'billion' || suffix === 'hrs';
  // What follows a number directly and is longer ("4x4drive", "3D-printed") makes it a word.
  if (
    !grown ||
    (end > at && isDigit(text.charCodeAt(end))) ||
    (text.charCodeAt(end) === 0x2d && end > at && isLetterAt(text, end + 1))
  )
    return pushWord(tokens, text, start, limit);
  push(tokens, text, start, Math.min(end, limit), 'number');
  return Math.min(end, limit);
}

function pushWord(tokens: Token[], text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    if (isAsciiLetter(text.charCodeAt(at))) at++;
    else if (isLetterAt(text, at)) at += widthAt(text, at);
    else if (isDigit(text.charCodeAt(at))) at++;
    else if (at > start && isJoin(text.charCodeAt(at)) && at + 1 < limit && joins(text, at)) at++;
    else if (text.charCodeAt(at) === 0x2e && isDotted(text, start, at, limit)) at++;
    else if (text.charCodeAt(at) === 0x26 && isAmpersandInside(text, start, at, limit)) at++;
    else break;
  }
  at = Math.min(at, limit);
  if (text.charCodeAt(at) === 0x2e && at < limit && ownsFullStop(text, start, at, limit)) at++;
  const possessive = possessiveAt(text, start, at);
  push(tokens, text, start, possessive ?? at, 'word');
  if (possessive !== undefined) push(tokens, text, possessive, at, 'possessive');
  else if (
    isApostrophe(text.charCodeAt(at)) &&
    at < limit &&
    isS(text.charCodeAt(at - 1)) &&
    !closesQuote(tokens, text, start)
  ) {
    push(tokens, text, at, at + 1, 'possessive');
    at++;
  }
  return at;
}

/** Whether the full stop behind a word is part of it: an abbreviation's is; that of a single letter is not where the text ends with it. */
function ownsFullStop(text: string, start: number, at: number, limit: number): boolean {
  const word = text.slice(start, Math.min(at, start + 24));
  const beforeNumber =
    isDigit(text.charCodeAt(at + 1)) || (isSpace(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)));
  return readFullStop(word, beforeNumber) !== 'end' && !(isInitial(word) && at + 1 >= limit);
}

/** A hyphen joins where a letter or digit follows, an apostrophe where a letter does. */
function joins(text: string, at: number): boolean {
  const next = at + 1;
  if (isLetterAt(text, next)) return true;
  return !isApostrophe(text.charCodeAt(at)) && isDigit(text.charCodeAt(next));
}

/** A full stop inside U.S., e.g. or Ph.D.: between letters that stand alone. */
function isDotted(text: string, start: number, at: number, limit: number): boolean {
  const next = at + 1;
  const compound = isJoin(text.charCodeAt(next)) && isLetterAt(text, next + 1); // U.S.-led
  if (compound && next < limit) return at - start <= 12 && /^(?:\p{L}\.)+\p{L}$/u.test(text.slice(start, at));
  if (next >= limit || !isLetterAt(text, next) || isLetterAt(text, next + widthAt(text, next))) return false;
  return at - start <= 12 && /^(?:(?:\p{L}\.)*\p{L}|Ph)$/u.test(text.slice(start, at));
}

/** AT&T, R&D: an ampersand between capitals. */
const isAmpersandInside = (text: string, start: number, at: number, limit: number): boolean =>
  at > start && at + 1 < limit && at - start <= 4 && UPPER.test(text.charAt(at - 1)) && UPPER.test(text.charAt(at + 1));

function possessiveAt(text: string, start: number, end: number): number | undefined {
  const apostrophe = end - 2;
  if (apostrophe <= start || !isS(text.charCodeAt(end - 1))) return undefined;
  return isApostrophe(text.charCodeAt(apostrophe)) ? apostrophe : undefined;
}

/** "Sudan 's army", "teachers ' union": a possessive behind a space, as in texts that were taken apart into words. */
function isApartPossessive(tokens: readonly Token[], text: string, at: number, limit: number): boolean {
  const before = tokens.at(-1);
  if (!isApostrophe(text.charCodeAt(at)) || before?.kind !== 'word' || before.end !== at - 1) return false;
  if (isS(text.charCodeAt(at + 1)) && at + 1 < limit) return at + 2 >= limit || /[\s.,;:)]/.test(text.charAt(at + 2));
  return (
    isSpace(text.charCodeAt(at + 1)) && isS(text.charCodeAt(at - 2)) && !closesQuote(tokens, text, at) && at + 1 < limit
  );
}

/** Whether an apostrophe behind a word ends a single quotation that began shortly before, rather than marking a possessive. */
function closesQuote(tokens: readonly Token[], text: string, start: number): boolean {
  for (let i = tokens.length - 1; i >= 0 && i > tokens.length - 40; i--) {
    const token = tokens[i];
    if (token?.kind !== 'mark') continue;
    if (token.text === '‘') return true;
    if (token.text === '’') return false;
    if (token.text === "'") return !isLetterAt(text, token.start - 1) && token.start < start;
  }
  return false;
}

function push(tokens: Token[], text: string, start: number, end: number, kind: Token['kind']): void {
  const form = formAt(text, start, end);
  const capital = kind === 'word' ? form.capital : 'none';
  tokens.push({ start, end, text: form.text, folded: form.folded, kind, capital, form });
}
