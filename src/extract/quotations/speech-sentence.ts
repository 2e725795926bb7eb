import type { SourceEntity } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import type { Referent } from '../coreference/referent.ts';
import type { SentenceReading } from '../reading.ts';
import type { Quoted } from './find-marks.ts';

/** A sentence as the rules of speech read it: its tokens, who they refer to, and which of them stand between marks. */
export interface SpeechSentence extends Span {
  readonly text: string;
  readonly reading: SentenceReading;
  readonly tokens: readonly Token[];
  readonly entities: readonly SourceEntity[];
  /** A headline or a heading, where verbs may be missing. */
  readonly isHeadline: boolean;
  /** The first token behind a dateline: "SUVA, May 3 (AP) -". */
  readonly body: number;
  /** The first "according to" outside marks; -1 where there is none. */
  readonly accordingTo: number;
  readonly startingAt: (token: number) => Referent | undefined;
  readonly endingAt: (token: number) => Referent | undefined;
  /** Whether a token is quoted words or one of their marks. */
  readonly isQuoted: (token: number) => boolean;
}

/** `quoted` are the stretches of the passage, in order; linear in the sentence. */
export function readSpeech(
  text: string,
  reading: SentenceReading,
  referents: readonly Referent[],
  entities: readonly SourceEntity[],
  quoted: readonly Quoted[],
): SpeechSentence {
  const { tokens, start, end } = reading;
  const starts: (Referent | undefined)[] = [];
  const ends: (Referent | undefined)[] = [];
  for (const referent of referents) {
    starts[referent.from] = referent;
    ends[referent.to] = referent;
  }
  const marked = quoted.length === 0 ? undefined : new Uint8Array(tokens.length);
  let next = firstEndingBehind(quoted, start);
  if (marked !== undefined)
    tokens.forEach((token, i) => {
      while ((quoted[next]?.outer.end ?? Infinity) <= token.start) next++;
      if ((quoted[next]?.outer.start ?? Infinity) <= token.start) marked[i] = 1;
    });
  const { kind } = reading.passage;
  return {
    start,
    end,
    text,
    reading,
    tokens,
    entities,
    body: behindDateline(tokens),
    accordingTo: tokens.findIndex(
      (token, i) => token.folded === 'according' && tokens[i + 1]?.folded === 'to' && marked?.[i] !== 1,
    ),
    isHeadline: kind === 'headline' || kind === 'heading',
    startingAt: token => starts[token],
    endingAt: token => ends[token],
    isQuoted: token => marked?.[token] === 1,
  };
}

/** The index of the first stretch that ends behind an offset; found by halving. */
export function firstEndingBehind(quoted: readonly Quoted[], offset: number): number {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quoted[middle]?.outer.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first token that starts at an offset or behind it; found by halving. */
export function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A dateline is a place in capitals, and days, agencies and brackets up to a dash or colon. */
function behindDateline(tokens: readonly Token[]): number {
  if (tokens[0]?.capital !== 'all' || tokens[0].text.length < 4) return 0;
  for (let at = 1; at < tokens.length && at < 16; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'word' && token.capital === 'none')) return 0;
    if (/^[—–:-]$/.test(token.text)) {
      let from = at + 1;
      while (/^[—–-]$/.test(tokens[from]?.text ?? '')) from++;
      return from;
    }
  }
  return 0;
}
