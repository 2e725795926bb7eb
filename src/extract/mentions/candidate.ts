import type { Certainty, EntityType } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import type { SentenceReading } from '../reading.ts';

/** A stretch of tokens that may name something, and what is known of it so far. */
export interface Candidate extends Span {
  readonly sentence: SentenceReading;
  /** Indices into the sentence's tokens, half-open. */
  readonly from: number;
  readonly to: number;
  /** The name as it stands there. */
  readonly text: string;
  /** The folded name, its words parted by one space, possessives inside kept. */
  readonly folded: string;
  /** The words of `folded`. */
  readonly words: readonly string[];
  /** The index of the token that begins the title or office directly before it: "Foreign Minister". */
  readonly titleFrom: number | undefined;
  /** It begins a sentence, where a capital means little. */
  readonly initial: boolean;
  /** The sentence is set in capitals, which mean nothing then. */
  readonly shouted: boolean;
  /** The source tells of matches, where towns' names are their teams'. */
  readonly sport: boolean;
  type: EntityType | undefined;
  certainty: Certainty;
  rule: string;
}

export const tokensOf = (candidate: Candidate): readonly Token[] =>
  candidate.sentence.tokens.slice(candidate.from, candidate.to);
export const tokenAt = (candidate: Candidate, offset: number): Token | undefined =>
  candidate.sentence.tokens[offset < 0 ? candidate.from + offset : candidate.to + offset - 1];
/** The tokens before (-1, -2, …) and behind (1, 2, …) a candidate, folded; empty beyond the sentence. */
export const around = (candidate: Candidate, offset: number): string => tokenAt(candidate, offset)?.folded ?? '';
export const wordsIn = (candidate: Candidate): readonly string[] => candidate.words;
