import type { Token } from '../../text/token.ts';
import { isCommonToken, isFunctionToken } from '../gazetteer/word-traits.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { isSportReport } from './sport-report.ts';

/** How often a word is written small, and with a capital inside a sentence that is not set in capitals. */
export interface Written {
  small: number;
  capital: number;
}

/** What the whole source shows of its words: how those are written where capitals mean something that stand where they mean little. */
export interface SourceEvidence {
  readonly written: ReadonlyMap<string, Written>;
  /** Whether capitals mean nothing in a sentence: it is a headline in title case, or all in capitals. */
  readonly isShouted: (sentence: SentenceReading) => boolean;
  /** Whether the source tells of matches. */
  readonly sport: boolean;
}

export function gatherEvidence(reading: Reading): SourceEvidence {
  const shouted = new Set(reading.sentences.filter(isShouted));
  const written = new Map<string, Written>();
  for (const sentence of reading.sentences) askOf(written, sentence, shouted.has(sentence));
  for (const sentence of reading.sentences) if (!shouted.has(sentence)) count(written, sentence);
  return { written, isShouted: sentence => shouted.has(sentence), sport: isSportReport(reading) };
}

/** Words whose capital means little where they stand: how the rest of the source writes them is asked. */
function askOf(written: Map<string, Written>, { tokens }: SentenceReading, isShouted: boolean): void {
  tokens.forEach(({ kind, capital, folded }, at) => {
    if (kind === 'word' && capital !== 'none' && (isShouted || isSentenceInitial(tokens, at)) && !written.has(folded))
      written.set(folded, { small: 0, capital: 0 });
  });
}

function count(written: ReadonlyMap<string, Written>, { tokens }: SentenceReading): void {
  tokens.forEach(({ kind, capital, folded }, at) => {
    const counts = kind === 'word' ? written.get(folded) : undefined;
    if (counts === undefined) return;
    if (capital === 'none') counts.small++;
    else if (!isSentenceInitial(tokens, at)) counts.capital++;
  });
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
