import type { EventTelling } from '../../../src/model/annotations.ts';
import { findEvents } from '../../../src/extract/events/find-events.ts';
import { findNames } from '../../../src/extract/mentions/find-names.ts';
import type { Names } from '../../../src/extract/mentions/names.ts';
import { findQuotations } from '../../../src/extract/quotations/find-quotations.ts';
import type { Reading } from '../../../src/extract/reading.ts';
import { findTimes } from '../../../src/extract/times/find-times.ts';
import { readingOf } from '../times/read-text.ts';

export interface ReadEvents {
  readonly names: Names;
  readonly events: readonly EventTelling[];
}

/** The tellings of a text whose lines are passages; a line that begins with `# ` is a headline or bullet, where the present tense tells. */
export function eventsIn(text: string, published?: string): ReadEvents {
  const lines = text.split('\n').map(line => ({ isHeadline: line.startsWith('# '), line: line.replace(/^# /, '') }));
  const plain = readingOf(lines.map(({ line }) => line).join('\n'));
  const reading: Reading = {
    ...plain,
    sentences: plain.sentences.map(sentence =>
      lines[sentence.passageIndex]?.isHeadline === true
        ? { ...sentence, passage: { ...sentence.passage, kind: 'headline' } }
        : sentence,
    ),
  };
  const times = findTimes(reading, published);
  const names = findNames(reading, times);
  const quotations = findQuotations(reading, names);
  return { names, events: findEvents(reading, names, times, quotations, published) };
}

/** As fixtures write it: type, status, time (`~` before it where inferred), place, who, and the headline. */
export function describeEvent(
  { type, status, time, timeInferred, place, participants, headline }: EventTelling,
  { entities }: Names,
): string {
  const name = (entity: number): string => entities[entity]?.name ?? '?';
  const when = time === undefined ? '-' : `${timeInferred === true ? '~' : ''}${time}`;
  const where = place === undefined ? '-' : name(place);
  const who = participants.map(name).sort().join(', ');
  return [type ?? '-', status, when, where, who === '' ? '-' : who, headline].join(' | ');
}
