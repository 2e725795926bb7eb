import type { Candidate } from './candidate.ts';

/** Words behind a paper's name or an agency's that belong to it. */
const AGENCY_TAILS = [
  ['news', 'agency'],
  ['news', 'service'],
] as const;

/** Last words of papers' names, whose article is part of the name. */
export const PAPERS: ReadonlySet<string> = new Set(
  'times post tribune herald gazette chronicle guardian telegraph observer journal mail mirror express independent economist sun star standard nation age hindu monitor globe atlantic lancet citizen scotsman examiner'.split(
    ' ',
  ),
);

/** Legal forms that are written small. */
const SMALL_TAILS = new Set(['plc', 'bhd', 'spa']);

/** Units that are counted: "4th Infantry Division". */
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|d)$/;
const UNITS = new Set([
  'division',
  'regiment',
  'brigade',
  'battalion',
  'army',
  'corps',
  'squadron',
  'wing',
  'fleet',
  'infantry',
  'cavalry',
  'artillery',
]);

/** Small words that begin a family's name: "van der Gaal said"; "de" and "la" stand before too much else. */
const FAMILY_PARTICLES = new Set(['van', 'von', 'der', 'den', 'ter', 'ten', 'bin', 'ibn', 'de']);

/** Takes in what belongs to a name though it is written small, or looks like an article: "Xinhua news agency", "The Hindu". */
export function widenNames(candidate: Candidate, text: string): Candidate {
  const { tokens } = candidate.sentence;
  let { from, to } = candidate;
  if (
    candidate.type === 'LOC' &&
    (candidate.folded === 'hague' || candidate.folded === 'oval') &&
    tokens[from - 1]?.text === 'The'
  )
    return widened(candidate, from - 1, to, text);
  if (candidate.type === 'PER') {
    while (from > 0 && FAMILY_PARTICLES.has(tokens[from - 1]?.text ?? '')) from--;
    return from === candidate.from ? candidate : widened(candidate, from, to, text);
  }
  if (candidate.type !== 'ORG') return candidate;
  const tail = AGENCY_TAILS.find(words => words.every((word, i) => tokens[to + i]?.text === word));
  if (tail !== undefined) to += tail.length;
  if (SMALL_TAILS.has(tokens[to]?.text ?? '')) to++;
  const before = tokens[from - 1];
  if (before?.kind === 'number' && ORDINAL.test(before.folded) && UNITS.has(tokens[to - 1]?.folded ?? '')) from--;
  // "Light Infantry Battalion 437".
  if (
    tokens[to]?.kind === 'number' &&
    to - from > 1 &&
    UNITS.has(tokens[to - 1]?.folded ?? '') &&
    /^\d{1,4}$/.test(tokens[to]?.text ?? '')
  )
    to++;
  if (before?.kind === 'number' && candidate.certainty === 'here' && /^1[89]\d\d$/.test(before.text)) from--;
  if (before?.text === 'First' && candidate.certainty === 'sure' && from > 0) from--;
  if (before?.text === 'The' && PAPERS.has(tokens[to - 1]?.folded ?? '') && from > 0) from--;
  if (from === candidate.from && to === candidate.to) return candidate;
  return widened(candidate, from, to, text);
}

const widened = (candidate: Candidate, from: number, to: number, text: string): Candidate => {
  const { tokens } = candidate.sentence;
  const start = tokens[from]?.start ?? candidate.start;
  const end = to === candidate.to ? candidate.end : (tokens[to - 1]?.end ?? candidate.end);
  return { ...candidate, from, to, start, end, text: text.slice(start, end) };
};
