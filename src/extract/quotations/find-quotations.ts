import type { Quotation } from '../../model/annotations.ts';
import { compareSpans } from '../../model/span.ts';
import type { Names } from '../mentions/names.ts';
import type { Reading } from '../reading.ts';
import { findDirect } from './find-direct.ts';
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
  return [...findDirect(speaking), ...findIndirect(speaking)].sort(compareSpans);
}

function findIndirect({ text, passages, reportsOf }: Speaking): Quotation[] {
  return passages.flatMap(({ sentences, turns }) =>
    turns.length > 0
      ? []
      : sentences.flatMap(speech =>
          reportsOf(speech).map(({ clause, voice, cue, rule }): Quotation => {
            const span = spanOf(speech, clause);
            const [speaker] = voice?.entities.length === 1 ? voice.entities : [];
            return {
              start: span.start,
              end: span.end,
              text: text.slice(span.start, span.end),
              kind: 'indirect',
              ...(speaker === undefined ? {} : { speaker }),
              ...(cue === undefined ? {} : { cue: spanOf(speech, cue) }),
              rule,
            };
          }),
        ),
  );
}
