import { seen, wordCount, type Line } from './line.ts';

const CLOSERS = '["”’»)\\]]*';
const ENDS_SENTENCE = new RegExp(`[.!?…]${CLOSERS}$`);
const ENDS_ABBREVIATED = /(?:\b(?:U\.S|U\.K|U\.N|D\.C|Inc|Ltd|Corp|Co|Jr|Sr|etc)|\.\.)\.$/;
/** Two sentences, or a second that begins. */
const HOLDS_SENTENCE = /[\p{Ll}\d)%’”"][.!?]["”’]?\s+["“‘]?\p{Lu}/u;
/** A headline leaves out what a definition cannot do without. */
const DEFINES = /^\P{Ll}?\p{L}[^,:;?–—-]{2,80} (?:is|was|are|were) (?:an?|the|one of the) \p{Ll}/u;

const tail = (text: string): string => text.slice(-16);

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(tail(text));

/** Whether a line could be a headline by its look: not too long, no sentence's full stop, more than a word. */
export function looksLikeHeadline(line: Line): boolean {
  const { text } = line;
  if (text.length > 250 || text.length < 8 || wordCount(text) < 2) return false;
  if (/[.:;,]["”’]?$/.test(tail(text)) && !ENDS_ABBREVIATED.test(tail(text))) return false;
  if (HOLDS_SENTENCE.test(text) && text.length > 140) return false;
  return /^[\p{Lu}\p{Lo}\p{N}“‘"'«(]/u.test(text);
}

/** Whether a line is one sentence that defines its subject, as an encyclopaedia begins, rather than a headline. */
export const looksLikeDefinition = (line: Line): boolean => DEFINES.test(line.text.slice(0, 200));

/** A headline with a full stop, as agencies of the 1990s wrote them: short, and one sentence. */
export const looksLikeStoppedHeadline = (line: Line): boolean =>
  line.text.length <= 130 &&
  wordCount(line.text) >= 3 &&
  wordCount(line.text) <= 18 &&
  /[^.]\.$/.test(tail(line.text)) &&
  /^[\p{Lu}\p{N}]/u.test(line.text) &&
  !HOLDS_SENTENCE.test(line.text);

/** Whether a line reads as running text: a sentence's end in it or at its end, or sheer length. */
export const looksLikeProse = (line: Line): boolean =>
  line.text.length > 250 || endsSentence(line.text) || (line.text.length > 80 && HOLDS_SENTENCE.test(seen(line)));

/** A question or an exclamation that could be a headline or a heading as well as a sentence. */
export const looksLikeQuestion = (line: Line): boolean =>
  line.text.length <= 120 && /[?!]["”’]?$/.test(tail(line.text)) && !HOLDS_SENTENCE.test(line.text);

/** Whether all the letters of a line are capitals, and there are enough of them to mean it. */
export function isInCapitals(text: string): boolean {
  const seenText = text.slice(0, 250);
  return !/\p{Ll}/u.test(seenText) && (seenText.match(/\p{Lu}/gu)?.length ?? 0) >= 6;
}
