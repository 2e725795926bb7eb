import type { Passage } from '../../model/source.ts';
import type { Clause } from './clause-end.ts';
import type { Cue } from './find-cues.ts';
import type { FoundReport } from './find-reported.ts';
import type { Quoted } from './find-marks.ts';
import type { Voice } from './voice.ts';
import type { SpeechSentence } from './speech-sentence.ts';

/** Who says it, and the word that says so. Without either: said by somebody the text does not name. */
export interface Spoken {
  readonly voice: Voice | undefined;
  readonly cue: (Clause & { readonly speech: SpeechSentence }) | undefined;
}

export const NOBODY: Spoken = { voice: undefined, cue: undefined };

/** The speech before a quotation, at most a passage back. */
export interface Preceding {
  readonly spoken: Spoken;
  /** Ends without a closing mark. */
  readonly open: boolean;
  /** Where it ends. */
  readonly end: number;
  readonly isSamePassage: boolean;
  /** Its passage ends with a colon: "The statement said:" */
  readonly introduces: boolean;
}

/** A quotation in marks with what the rules look at. */
export interface DirectContext {
  readonly text: string;
  readonly passage: Passage;
  readonly quoted: Quoted;
  /** The sentence that the quotation begins in, the one that it ends in, and the one behind. */
  readonly first: SpeechSentence;
  readonly last: SpeechSentence;
  readonly behind: SpeechSentence | undefined;
  readonly reportsOf: (speech: SpeechSentence) => readonly FoundReport[];
  readonly cuesOf: (speech: SpeechSentence) => readonly Cue[];
  /** In `first`: the index of the opening mark. In `last`: of the first token behind the closing mark. */
  readonly before: number;
  readonly after: number;
  /** Where the next quotation of the passage begins. */
  readonly next: number;
  readonly preceding: Preceding | undefined;
  /** The sentence of the passage before `first`, where nothing was quoted in it or behind it. */
  readonly previous: SpeechSentence | undefined;
  /** Sentences of the passage between the preceding speech and this quotation. */
  readonly between: readonly SpeechSentence[];
}

/** What is said within a report of a sentence. */
export const spokenIn = (speech: SpeechSentence, { voice, cue }: FoundReport): Spoken => ({
  voice,
  cue: cue && { from: cue.from, to: cue.to, speech },
});

export const spokenBy = (speech: SpeechSentence, cue: Cue): Spoken => ({
  voice: cue.voice,
  cue: { from: cue.at, to: cue.at + 1, speech },
});
