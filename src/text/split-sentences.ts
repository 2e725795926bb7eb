import type { Span } from '../model/span.ts';
import { isInitial, readFullStop } from './abbreviations.ts';
import { isSpace } from './is-space.ts';
import { startsSentence } from './starts-sentence.ts';

const CLOSING = new Set([...'”’"\')]»›']);
const OPENING = new Set([...'“‘"\'`([«‹„—–-•']);
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const WORD_CHAR = /[\p{L}\p{M}\p{N}.&]/u;
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || WORD_CHAR.test(String.fromCharCode(unit));
const SPACE = /\s/;
const ENDS = new Set([...'.!?…。！？؟۔।'].map(mark => mark.charCodeAt(0)));
const LOW_MARK = 0x201e;
const isEnd = (unit: number): boolean =>
  unit < 0x80 ? unit === 0x2e || unit === 0x21 || unit === 0x3f : ENDS.has(unit);
/** Marks that need no space behind them. */
const FULL_WIDTH = new Set([...'。！？']);
/** A reference to a note directly behind a full stop. */
const NOTE = /(?:\[\d{1,3}\]){1,5}/y;
/** A reader asked "Why?" and the like: who says it, in a few words, and the verb. */
const SAYS_SO =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*|the|a|an|her|his|of|and|one|\p{Ll}{3,14})\s+){1,4}?(?:said|says|asked|asks|cried|shouted|wrote|replied|answered|added|wondered|exclaimed|demanded|told|joked|tweeted|yelled|screamed|whispered|called)\b/u;
const SURNAME = /^(?:An|As|Do|He|In|My|No|On|So|To|Up|You|Will|Long|Day)\b/;
const LONGEST_WORD = 24;

/** The sentences of a passage, trimmed, in order; linear in its length. A full stop that may belong to an abbreviation ends one only where the next word begins another. */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, span.start, span.end);
  let low = false;
  let at = start;
  while (at < span.end) {
    const unit = text.charCodeAt(at);
    if (unit === LOW_MARK) low = true;
    if (!isEnd(unit)) {
      at++;
      continue;
    }
    const stop = at;
    while (at < span.end && isEnd(text.charCodeAt(at))) at++;
    const last = at;
    while (at < span.end && closes(text, at, span.end, low)) at++;
    at = skipNotes(text, at, span.end);
    const next = skipSpace(text, at, span.end);
    const parted = next > at || FULL_WIDTH.has(text.charAt(last - 1));
    const ended =
      next >= span.end ||
      (parted ? endsHere(text, { start, stop, last, at, next }, span.end) : runsOn(text, start, last, at));
    if (ended) {
      sentences.push({ start, end: at });
      start = next;
      at = next;
      low = false;
    }
  }
  const end = trimEnd(text, start, span.end);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** A stop: where its sentence starts, its first mark, behind its last mark, behind the closing quotes, the next character. */
interface Stop {
  readonly start: number;
  readonly stop: number;
  readonly last: number;
  readonly at: number;
  readonly next: number;
}

/** Whether a sentence is over at a stop that white space follows. */
function endsHere(text: string, { start, stop, last, at, next }: Stop, limit: number): boolean {
  let begin = next;
  while (begin < limit && OPENING.has(text.charAt(begin))) begin = skipSpace(text, begin + 1, limit);
  const follows = text.charAt(begin);
  if (follows === '' || !CAPITAL_OR_DIGIT.test(charAt(text, begin))) return false;
  const mark = text.charAt(stop);
  if (mark === '.' && last - stop === 1) return endsWithFullStop(text, start, stop, begin, at > last);
  const ellipsis = mark === '…' || text.startsWith('...', stop);
  if (ellipsis && SPACE.test(text.charAt(stop - 1)) && last - stop <= 3) return startsSentence(text, begin);
  if ((mark === '?' || mark === '!') && at > last) return !SAYS_SO.test(text.slice(begin, begin + 70));
  return true;
}

function endsWithFullStop(text: string, start: number, stop: number, begin: number, quoted: boolean): boolean {
  const word = wordBefore(text, start, stop);
  if (/^(?:\d{1,3}|[a-z])$/i.test(word) && stop - word.length === start) return false; // a number before an item: 3. The pier
  const meaning = readFullStop(word, /\p{N}/u.test(text.charAt(begin)));
  if (meaning === 'end') return true;
  if (meaning === 'inner') return quoted;
  // Initials stand before a surname, and some surnames look like the beginning of a sentence: Bao Q. An, Min Y. He.
  if (isInitial(word) && SURNAME.test(text.slice(begin, begin + 8))) return false;
  return quoted || startsSentence(text, begin);
}

/** Whether a stop without a space behind it ends a sentence all the same, as where a page lost its spaces: "closed.The port". */
const runsOn = (text: string, start: number, last: number, at: number): boolean =>
  text.charAt(last - 1) === '.' &&
  text.charAt(last - 2) !== '.' &&
  /[\p{Ll}\p{N}]{3}$/u.test(text.slice(Math.max(start, last - 4), last - 1)) &&
  startsSentence(text, at);

/** Whether the character closes what the sentence opened. A straight mark opens the next where a space precedes and none follows. */
function closes(text: string, at: number, limit: number, low: boolean): boolean {
  const char = text.charAt(at);
  if (char === '“') return low;
  if (!CLOSING.has(char)) return false;
  return !(SPACE.test(text.charAt(at - 1)) && at + 1 < limit && !SPACE.test(text.charAt(at + 1)));
}

function skipNotes(text: string, at: number, limit: number): number {
  NOTE.lastIndex = at;
  const end = at + (NOTE.exec(text)?.[0].length ?? 0);
  return end <= limit ? end : at;
}

function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < LONGEST_WORD && isWordUnit(text.charCodeAt(at - 1))) at--;
  return text.slice(at, stop);
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
