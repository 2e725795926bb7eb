import type { Token } from '../../text/token.ts';
import { isCommonWord, isFunctionWord } from '../gazetteer/words.ts';
import type { Reading, SentenceReading } from '../reading.ts';

/** What the whole source shows of its words: how they are written where capitals mean something. */
export interface SourceEvidence {
  /** Times that a word is written small. */
  readonly small: ReadonlyMap<string, number>;
  /** Times that a word is written with a capital inside a sentence that is not set in capitals. */
  readonly capital: ReadonlyMap<string, number>;
  /** Whether capitals mean nothing in a sentence: it is a headline in title case, or all in capitals. */
  readonly isShouted: (sentence: SentenceReading) => boolean;
}

export function gatherEvidence(reading: Reading): SourceEvidence {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  const shouted = new Set<SentenceReading>();
  for (const sentence of reading.sentences) {
    if (isShouted(sentence)) {
      shouted.add(sentence);
      continue;
    }
    sentence.tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (token.capital === 'none') count(small, token.folded);
      else if (!isSentenceInitial(sentence.tokens, i)) count(capital, token.folded);
    });
  }
  return { small, capital, isShouted: sentence => shouted.has(sentence) };
}

const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);

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

/** Title case: nearly all longer words have capitals, common words among them. */
function isShouted(sentence: SentenceReading): boolean {
  const isBody = sentence.passage.kind === 'paragraph';
  let words = 0;
  let capitals = 0;
  let all = 0;
  let common = 0;
  for (const { kind, text, folded, capital } of sentence.tokens) {
    if (kind !== 'word' || text.length <= 3 || isFunctionWord(folded)) continue;
    words++;
    if (capital === 'none') continue;
    capitals++;
    if (capital === 'all') all++;
    if (!isBody && capitals > 1 && isCommonWord(folded)) common++;
  }
  if (words < 3) return false;
  if (all > words * 0.7) return true;
  return !isBody && capitals >= words * 0.8 && common >= 2 && common >= capitals * 0.3;
}
