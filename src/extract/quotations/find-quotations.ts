import type { Quotation } from '../../model/annotations.ts';
import { compareSpans } from '../../model/span.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading } from '../reading.ts';
import { findDirect } from './find-direct.ts';
import { makeQuotation } from './make-quotation.ts';
import { spanOf } from './find-reported.ts';
import { findReferents, sureReferents, type Referents } from '../coreference/find-referents.ts';
import { readSpeaking, type Speaking } from './read-speaking.ts';

/** Quotations of a source in reading order, direct and indirect, with their speakers where the text says who speaks. */
export function findQuotations(
  reading: Reading,
  names: Names,
  referents: Referents = sureReferents(findReferents(reading, names)),
): readonly Quotation[] {
  const speaking = readSpeaking(reading, names, referents);
  const found = findDirect(speaking);
  addIndirect(speaking, found);
  return found.sort(compareSpans);
}

function addIndirect({ text, passages, reportsOf }: Speaking, found: Quotation[]): void {
  for (const { sentences, turns } of passages) {
    if (turns.length > 0) continue;
    for (const speech of sentences)
      for (const { clause, voice, cue, rule } of reportsOf(speech))
        found.push(makeQuotation(text, spanOf(speech, clause), 'indirect', voice, cue && spanOf(speech, cue), rule));
  }
}
