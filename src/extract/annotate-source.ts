import type { Annotations } from '../model/annotations.ts';
import type { IsoDate, Source } from '../model/source.ts';
import { findReferents, sureReferents } from './coreference/find-referents.ts';
import { findEvents } from './events/find-events.ts';
import { findNames } from './mentions/find-names.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { readSource } from './reading.ts';
import { findTimes } from './times/find-times.ts';

/** The languages whose sources are annotated; the others are searched, quoted and cited only. */
const ANNOTATED_LANGUAGES = new Set(['en']);

/**
 * Reads one source: names, times, quotations, events.
 * @param text the whole file's text, which the source's spans index into
 * @param published the source's date: the writer's where stated, else the one read from the text; times are anchored to it
 */
export function annotateSource(text: string, source: Source, published: IsoDate | undefined): Annotations {
  const nothing = {
    source: source.id,
    mentions: [],
    entities: [],
    demonyms: [],
    times: [],
    quotations: [],
    events: [],
  };
  if (!ANNOTATED_LANGUAGES.has(source.language)) return nothing;
  const reading = readSource(text, source);
  const times = findTimes(reading, published);
  const names = findNames(reading, times);
  const referents = findReferents(reading, names);
  const quotations = findQuotations(reading, names, sureReferents(referents));
  const events = findEvents(reading, names, times, quotations, published, referents);
  return { source: source.id, ...names, times, quotations, events };
}
