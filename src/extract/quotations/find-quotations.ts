import type { Quotation } from '../../model/annotations.ts';
import { findReferents } from '../coreference/find-referents.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading, SentenceReading } from '../reading.ts';
import { findQuoted, type Quoted } from './find-marks.ts';
import { SPEAKER_RULES, type SpeakerContext, type Spoken } from './speaker-rules.ts';

/** Quotations of a source in reading order, with their speakers where the text says who speaks. */
export function findQuotations(reading: Reading, names: Names): readonly Quotation[] {
  const { text } = reading;
  const referents = findReferents(reading, names);
  const byPassage = sentencesByPassage(reading);
  const found: Quotation[] = [];
  let previous: { spoken: Spoken; passage: number; open: boolean; wholePassage: boolean } | undefined;
  reading.source.passages.forEach((passage, index) => {
    const sentences = byPassage.get(index) ?? [];
    const all = findQuoted(text, passage);
    all.forEach((quoted, i) => {
      const context: SpeakerContext = {
        text,
        passage,
        sentences: around(sentences, quoted),
        quoted,
        others: all,
        isFirst: i === 0,
        referents,
        names,
        previous: previous !== undefined && index - previous.passage <= 1 ? previous : undefined,
        samePassage: previous?.passage === index,
      };
      const rule = SPEAKER_RULES.find(({ find }) => find(context) !== undefined);
      const spoken = rule?.find(context);
      if (spoken === undefined && !isSpeech(text, quoted)) return;
      found.push({
        start: quoted.start,
        end: quoted.end,
        text: text.slice(quoted.start, quoted.end),
        kind: 'direct',
        ...(spoken?.speaker === undefined ? {} : { speaker: spoken.speaker }),
        ...(spoken?.cue === undefined ? {} : { cue: spoken.cue }),
        rule: rule?.name ?? 'no speaker found',
      });
      const wholePassage = quoted.outer.start <= passage.start + 1 && quoted.outer.end >= passage.end - 1;
      previous = { spoken: spoken ?? {}, passage: index, open: quoted.open, wholePassage };
    });
  });
  return found;
}

function sentencesByPassage(reading: Reading): Map<number, SentenceReading[]> {
  const map = new Map<number, SentenceReading[]>();
  for (const sentence of reading.sentences) {
    const own = map.get(sentence.passageIndex);
    if (own === undefined) map.set(sentence.passageIndex, [sentence]);
    else own.push(sentence);
  }
  return map;
}

/** The sentences that a quotation stands in, with the one before and the one behind. */
function around(sentences: readonly SentenceReading[], quoted: Quoted): SpeakerContext['sentences'] {
  const first = sentences.findIndex(sentence => sentence.end > quoted.outer.start);
  let last = sentences.findLastIndex(sentence => sentence.start < quoted.outer.end);
  if (last < first) last = first;
  return {
    own: sentences.slice(Math.max(first, 0), last + 1),
    before: sentences[first - 1],
    behind: sentences[last + 1],
  };
}

/** Without a speaker only what reads as speech is a quotation: a sentence's worth of words, not a term or a title. */
function isSpeech(text: string, quoted: Quoted): boolean {
  const words = text.slice(quoted.start, quoted.end).split(/\s+/);
  return words.length >= 6 && words.filter(word => /^\p{Ll}/u.test(word)).length >= words.length / 2;
}
