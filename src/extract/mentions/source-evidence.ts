import type { Token } from '../../text/token.ts';
import { isCommonToken, isFunctionToken } from '../gazetteer/word-traits.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { isSportReport } from './sport-report.ts';

/** How often a word is written small, and with a capital inside a sentence that is not set in capitals. */
export interface Written {
  small: number;
  capital: number;
}

/** What the whole source shows of its words: how they are written where capitals mean something. */
export interface SourceEvidence {
  readonly written: ReadonlyMap<string, Written>;
  /** Whether capitals mean nothing in a sentence: it is a headline in title case, or all in capitals. */
  readonly isShouted: (sentence: SentenceReading) => boolean;
  /** Whether the source tells of matches. */
  readonly sport: boolean;
}

export function gatherEvidence(reading: Reading): SourceEvidence {
  const written = new Map<string, Written>();
  const shouted = new Set<SentenceReading>();
  for (const sentence of reading.sentences) {
    if (isShouted(sentence)) {
      shouted.add(sentence);
      continue;
    }
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.kind === 'word') count(written, token.folded, token.capital !== 'none', tokens, i);
    }
  }
  return { written, isShouted: sentence => shouted.has(sentence), sport: isSportReport(reading) };
}

function count(
  written: Map<string, Written>,
  word: string,
  hasCapital: boolean,
  tokens: readonly Token[],
  at: number,
): void {
  if (hasCapital && isSentenceInitial(tokens, at)) return;
  let counts = written.get(word);
  if (counts === undefined) written.set(word, (counts = { small: 0, capital: 0 }));
  if (hasCapital) counts.capital++;
  else counts.small++;
}

/** Whether a token begins its sentence, or what is quoted or listed in it: marks alone stand before it, or a colon or opening mark directly. */
export function isSentenceInitial(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const before = tokens[i];
    if (before?.kind !== 'mark') return before?.kind === 'number' && i === 0 && tokens[1]?.kind === 'mark';
    if (before.text === '“' || before.text === '"' || before.text === '‘' || before.text === '•') return true;
    if (before.text === '-' && isSpaced(tokens, i)) return true;
    if (before.text === ',' || before.text === ')' || before.text === '-') return i === 0;
    if (before.text === ':' || before.text === '—' || before.text === '–') return true;
  }
  return true;
}

/** A hyphen between spaces stands for a dash: "LUSAKA, May 4 - Rain fell". */
const isSpaced = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) && (tokens[at]?.end ?? 0) < (tokens[at + 1]?.start ?? 0);

/** Three words or more, and none that is not in capitals: "SAN ANTONIO AT UTAH". */
function isInCapitals({ tokens }: SentenceReading): boolean {
  let words = 0;
  for (const { kind, capital, text } of tokens) {
    if (kind !== 'word') continue;
    if (capital !== 'all' && (capital === 'none' || text.length > 1)) return false;
    words++;
  }
  return words >= 3;
}

/** Title case: nearly all longer words have capitals, common words among them. */
function isShouted(sentence: SentenceReading): boolean {
  const isBody = sentence.passage.kind === 'paragraph';
  if (isInCapitals(sentence)) return true;
  let words = 0;
  let capitals = 0;
  let all = 0;
  let common = 0;
  for (const token of sentence.tokens) {
    const { kind, text, capital } = token;
    if (kind !== 'word' || text.length <= 3 || isFunctionToken(token)) continue;
    words++;
    if (capital === 'none') continue;
    capitals++;
    if (capital === 'all') all++;
    if (!isBody && capitals > 1 && isCommonToken(token)) common++;
  }
  if (words < 3) return false;
  if (all > words * 0.7) return true;
  return !isBody && capitals >= words * 0.8 && common >= 2 && common >= capitals * 0.3;
}
