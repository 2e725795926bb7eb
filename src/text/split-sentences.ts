import type { Span } from '../model/span.ts';
import { isAbbreviation, isNeverFinal } from './abbreviations.ts';

const CLOSING = new Set([...'”’"\')]»“']);
const OPENING = new Set([...'“‘"\'([«„—–-']);
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const WORD_CHAR = /[\p{L}\p{M}\p{N}.&]/u;
const PRONOUN_START =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|I|This|That|These|Those|But|And|However|When|After|Before|As|If|There|Its|His|Her|Their|For|From|With|By|To|Some|Many|One|Two|Officials|Meanwhile)\b/;

const isEnd = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x3002;

/** The sentences of a passage, trimmed, in order; linear in its length. */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, span.start, span.end);
  let at = start;
  while (at < span.end) {
    if (!isEnd(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const stop = at;
    while (at < span.end && isEnd(text.charCodeAt(at))) at++;
    while (at < span.end && CLOSING.has(text.charAt(at)) && !opensNext(text, at, span.end)) at++;
    const next = skipSpace(text, at, span.end);
    if (next >= span.end || (next > at && endsHere(text, start, stop, next, span.end))) {
      sentences.push({ start, end: at });
      start = next;
      at = next;
    }
  }
  if (start < span.end) {
    const end = trimEnd(text, start, span.end);
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}

/** Whether the sentence that ends with the stop at `stop` is over, given what begins at `next`. */
function endsHere(text: string, start: number, stop: number, next: number, limit: number): boolean {
  let begin = next;
  while (begin < limit && OPENING.has(text.charAt(begin))) begin = skipSpace(text, begin + 1, limit);
  const follows = text.charAt(begin);
  if (follows === '' || !CAPITAL_OR_DIGIT.test(follows)) return false;
  if (text.charCodeAt(stop) !== 0x2e) return true;
  const word = wordBefore(text, start, stop);
  if (isNeverFinal(word)) return false;
  if (/^\p{Lu}$/u.test(word)) return false; // an initial: J. Smith
  if (/^\d{1,3}$/.test(word) && stop - word.length === start) return false; // a number in a list: 3. Item
  if (isAbbreviation(word)) return PRONOUN_START.test(text.slice(begin, begin + 12));
  return true;
}

function wordBefore(text: string, start: number, stop: number): string {
  let at = stop;
  while (at > start && stop - at < 24 && WORD_CHAR.test(text.charAt(at - 1))) at--;
  return text.slice(at, stop);
}

/** A straight mark may close this sentence or open the next: it opens where a space precedes and none follows. */
const opensNext = (text: string, at: number, limit: number): boolean =>
  text.charAt(at) === '“' || (/\s/.test(text.charAt(at - 1)) && at + 1 < limit && !/\s/.test(text.charAt(at + 1)));

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text.charAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
