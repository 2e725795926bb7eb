import { readDateline } from '../../text/lines/dateline.ts';
import type { Referent } from '../coreference/referent.ts';
import type { TellingContext } from './telling-context.ts';

/** A sentence of more tokens is a list or no prose; it is read in stretches, so that looking around a word costs the same everywhere. */
const LONGEST_STRETCH = 300;

/** The referents within a stretch of tokens, counted from its beginning. */
function shifted(referents: readonly Referent[], begin: number, end: number): Referent[] {
  const own: Referent[] = [];
  for (const { from, to, entities, kind, isGuess, oblique } of referents)
    if (from >= begin && to <= end) own.push({ from: from - begin, to: to - begin, entities, kind, isGuess, oblique });
  return own;
}

/** "NAIROBI, May 3 (AP) - ": the place a report was sent from is no part of its first sentence. */
function behindDateline(context: TellingContext): TellingContext {
  const { text, sentence, tokens } = context;
  if (sentence.start !== sentence.passage.start || context.isHeadline) return context;
  const dateline = readDateline(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400)));
  if (dateline === undefined || dateline.place.end === 0) return context;
  const from = tokens.findIndex(({ start }) => start >= sentence.start + dateline.length);
  if (from <= 0) return context;
  const begin = tokens[from]?.start ?? 0;
  return {
    ...context,
    sentence: { ...sentence, start: begin },
    tokens: tokens.slice(from),
    referents: shifted(context.referents, from, tokens.length),
    demonyms: context.demonyms.filter(({ start }) => start >= begin),
    times: context.times.filter(({ start }) => start >= begin),
  };
}

/** The stretches in which a sentence is read: nearly always the sentence itself. */
export function readWindows(whole: TellingContext): readonly TellingContext[] {
  const context = behindDateline(whole);
  const { tokens } = context;
  if (tokens.length <= LONGEST_STRETCH) return [context];
  const windows: TellingContext[] = [];
  let referent = 0;
  let demonym = 0;
  let time = 0;
  for (let from = 0; from < tokens.length; from += LONGEST_STRETCH) {
    const own = tokens.slice(from, from + LONGEST_STRETCH);
    const end = own.at(-1)?.end ?? 0;
    const firstReferent = referent;
    while ((context.referents[referent]?.from ?? Infinity) < from + own.length) referent++;
    const firstDemonym = demonym;
    while ((context.demonyms[demonym]?.start ?? Infinity) < end) demonym++;
    const firstTime = time;
    while ((context.times[time]?.start ?? Infinity) < end) time++;
    windows.push({
      ...context,
      tokens: own,
      referents: shifted(context.referents.slice(firstReferent, referent), from, from + own.length),
      demonyms: context.demonyms.slice(firstDemonym, demonym),
      times: context.times.slice(firstTime, time),
    });
  }
  return windows;
}
