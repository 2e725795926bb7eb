import type { LocalEntity } from '../../model/annotations.ts';
import type { Passage } from '../../model/source.ts';
import type { Referents } from '../coreference/find-referents.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { findCues, type Cue } from './find-cues.ts';
import { findReported, type FoundReport } from './find-reported.ts';
import { findQuoted, type Quoted } from './find-marks.ts';
import { findTurns, type Turn } from './find-turns.ts';
import { followUnnamed } from './unnamed-speakers.ts';
import { readSpeech, type SpeechSentence } from './speech-sentence.ts';

/** A passage with its marks and sentences. */
export interface SpeakingPassage {
  readonly passage: Passage;
  readonly quoted: readonly Quoted[];
  readonly sentences: readonly SpeechSentence[];
  /** The turns of a transcript that stand here: all of it is speech already. */
  readonly turns: readonly Turn[];
}

/** A source prepared for the rules of speech. */
export interface Speaking {
  readonly text: string;
  readonly passages: readonly SpeakingPassage[];
  /** Whether a name was only guessed to be no person’s. */
  readonly mayBePerson: (entity: LocalEntity) => boolean;
  /** The cues of a sentence, found once. */
  readonly cuesOf: (speech: SpeechSentence) => readonly Cue[];
  /** What a sentence reports without marks, found once. */
  readonly reportsOf: (speech: SpeechSentence) => readonly FoundReport[];
}

export function readSpeaking(reading: Reading, names: Names, referents: Referents): Speaking {
  const { text } = reading;
  const byPassage = new Map<number, SentenceReading[]>();
  for (const sentence of reading.sentences) {
    const own = byPassage.get(sentence.passageIndex);
    if (own === undefined) byPassage.set(sentence.passageIndex, [sentence]);
    else own.push(sentence);
  }
  const turns = findTurns(text, reading.source.passages, names.entities);
  const passages: SpeakingPassage[] = [];
  reading.source.passages.forEach((passage, index) => {
    const quoted = findQuoted(text, passage);
    const sentences: SpeechSentence[] = [];
    for (const sentence of byPassage.get(index) ?? [])
      sentences.push(readSpeech(text, sentence, referents.get(sentence) ?? [], names.entities, quoted));
    passages.push({ passage, quoted, sentences, turns: turns.get(index) ?? [] });
  });
  const follow = followUnnamed();
  const cues = new Map<SpeechSentence, readonly Cue[]>();
  for (const { sentences, turns: spoken } of passages)
    for (const speech of spoken.length > 0 ? [] : sentences) cues.set(speech, follow(speech, findCues(speech)));
  const cuesOf = (speech: SpeechSentence): readonly Cue[] => cues.get(speech) ?? [];
  const reportsOf = once(speech => findReported(speech, cuesOf(speech)));
  const mayBePerson = (entity: LocalEntity): boolean => {
    const { type, mentions = [] } = names.entities[entity] ?? {};
    return type !== 'PER' && mentions.slice(0, 5).every(index => names.mentions[index]?.certainty === 'guess');
  };
  return { text, passages, mayBePerson, cuesOf, reportsOf };
}

/** Looks into each sentence once. */
function once<T>(find: (speech: SpeechSentence) => readonly T[]): (speech: SpeechSentence) => readonly T[] {
  const known = new Map<SpeechSentence, readonly T[]>();
  return speech => {
    let found = known.get(speech);
    if (found === undefined) known.set(speech, (found = find(speech)));
    return found;
  };
}
