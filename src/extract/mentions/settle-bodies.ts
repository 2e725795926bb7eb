import { isBusinessWord, isForeignOpener } from '../gazetteer/organisations.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { around, wordsIn, type Candidate } from './candidate.ts';

/** Heads that reports write with a capital where they stand for the body. */
const HEADS = new Set(
  listOf(
    'commission|council|tribunal|observatory|league|union|federation|association|front|movement|ministry|bureau|agency|authority|committee|board|court|assembly|foundation|organisation|organization|directorate',
  ),
);

/** Guesses that say little against a body. */
const WEAK = new Set([
  'anything else',
  'common words',
  'two or three unknown words',
  'family or given name alone',
  'family name last',
  'part of a city',
]);

/** What the lists alone say of a place says nothing against a body; what stands around it does. */
const LISTED = new Set(['city of the lists', 'town of the lists']);

/**
 * What a source calls a body in full, it calls so in short, too: "Thomson" of "Thomson SA", "Golden Key" of "PT Golden Key Utama",
 * "the Observatory" of "Syrian Observatory for Human Rights". "In Mangu Daji" it is the place of "Mangu Daji Emirate Union", though.
 */
export function settleBodies(candidates: readonly Candidate[]): void {
  const short = new Set<string>();
  const heads = new Set<string>();
  for (const candidate of candidates) {
    if (candidate.type !== 'ORG' || candidate.certainty === 'guess') continue;
    const words = wordsIn(candidate);
    if (words.length < 2) continue;
    const last = words.at(-1) ?? '';
    if (candidate.sport && words.length <= 3 && /[a-z]{3}s$/.test(last) && !isBusinessWord(last)) short.add(last);
    for (const name of shortForms(words)) if (!isMaybePlace(name)) short.add(name);
    for (const word of words) if (HEADS.has(word)) heads.add(word);
  }
  const placed = new Set<string>();
  for (const { folded, type, rule, sport } of candidates)
    if (type === 'LOC' && !sport && short.has(folded) && !LISTED.has(rule)) placed.add(folded);
  for (const candidate of candidates) {
    if (candidate.certainty !== 'guess' || placed.has(candidate.folded)) continue;
    if (short.has(candidate.folded) && WEAK.has(candidate.rule)) settle(candidate, 'short for a body');
    else if (heads.has(candidate.folded) && !candidate.initial && around(candidate, -1) === 'the')
      settle(candidate, 'body by its head');
  }
}

/** Without its form and business, and, where it opens as a body in another tongue, its first words behind that. */
function shortForms(words: readonly string[]): string[] {
  const from = isForeignOpener(words[0] ?? '') ? 1 : 0;
  let end = words.length;
  while (end > from + 1 && isBusinessWord(words[end - 1] ?? '')) end--;
  const forms = end < words.length || from > 0 ? [words.slice(from, end).join(' ')] : [];
  if (words.length - from > 2) forms.push(words.slice(from, from + 2).join(' '));
  return forms;
}

function settle(candidate: Candidate, rule: string): void {
  candidate.type = 'ORG';
  candidate.certainty = 'sure';
  candidate.rule = rule;
}
