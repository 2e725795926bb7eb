import type { EntityType } from '../../model/annotations.ts';
import { isPersonNoun } from '../gazetteer/titles.ts';
import { isCommonWord, isFamilyName, isGivenName, isRareWord, isWordyGivenName } from '../gazetteer/words.ts';
import { settleBodies } from './settle-bodies.ts';
import { settleIntroduced, settlePlaceLists } from './settle-neighbours.ts';
import { around, tokenAt, wordsIn, type Candidate } from './candidate.ts';

/**
 * One name has one type in a source: what is sure in one place types the rest, a full name types its surname,
 * and names that are joined by "and" are of one kind.
 */
export function settleTypes(candidates: readonly Candidate[], text: string): Candidate[] {
  settleIntroduced(candidates, text);
  settlePlaceLists(candidates);
  settleBodies(candidates);
  const sure = surestTypes(candidates);
  const people = partsOfPeople(candidates, sure);
  for (const candidate of candidates) {
    const type = sure.get(candidate.folded);
    if (type !== undefined && candidate.type !== type && candidate.certainty === 'guess')
      set(candidate, type, 'sure', 'sure elsewhere in the source');
    else if (candidate.certainty === 'guess' && people.has(candidate.folded))
      set(candidate, 'PER', 'sure', 'part of a person’s name');
    else if (isUnknownSpeaker(candidate)) set(candidate, 'ORG', 'guess', 'speaks, and nobody is called so');
  }
  settleConjunctions(candidates);
  settleAliases(candidates, text);
  settleMajorities(candidates);
  return candidates.filter(isWorthKeeping);
}

/** "Zinwa said": a person is named in full first; one word that speaks, and is part of no person’s name, is a body’s. */
const isUnknownSpeaker = (candidate: Candidate): boolean =>
  candidate.rule === 'speaks' &&
  candidate.words.length === 1 &&
  around(candidate, 1) !== 'who' &&
  // "Aides to Trumbull said": others speak.
  !/^(?:to|of|for|by|with|from)$/.test(around(candidate, -1)) &&
  !isFamilyName(candidate.folded) &&
  !isGivenName(candidate.folded);

const set = (candidate: Candidate, type: EntityType, certainty: Candidate['certainty'], rule: string) => {
  candidate.type = type;
  candidate.certainty = certainty;
  candidate.rule = rule;
};

/** The type that a name is surely of, by the most sure mentions. */
function surestTypes(candidates: readonly Candidate[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { folded, type, certainty } of candidates) {
    if (certainty !== 'sure' || type === undefined) continue;
    const own = votes.get(folded) ?? new Map<EntityType, number>();
    own.set(type, (own.get(type) ?? 0) + 1);
    votes.set(folded, own);
  }
  return new Map([...votes].map(([name, own]) => [name, best(own)]));
}

const best = (votes: ReadonlyMap<EntityType, number>): EntityType =>
  [...votes].reduce((a, b) => (b[1] > a[1] ? b : a))[0];

/** First and last words of the full names of people: "Muttaqi", and "Wang" of "Wang Yi". */
function partsOfPeople(candidates: readonly Candidate[], sure: ReadonlyMap<string, EntityType>): Set<string> {
  const parts = new Set<string>();
  for (const candidate of candidates) {
    const words = wordsIn(candidate);
    if (candidate.type !== 'PER' || words.length < 2) continue;
    for (const part of [words.at(-1), words[0]]) {
      if (part !== undefined && part.length > 1 && (sure.get(part) ?? 'PER') === 'PER') parts.add(part);
    }
  }
  return parts;
}

/** "Boeing and Zentrix": an unsure name takes the type of the sure one beside it. */
function settleConjunctions(candidates: readonly Candidate[]): void {
  candidates.forEach((candidate, i) => {
    const next = candidates[i + 1];
    if (next === undefined || next.sentence !== candidate.sentence) return;
    const joined =
      (candidate.to + 1 === next.from && ['and', ',', 'or', '&'].includes(around(candidate, 1))) ||
      // "The Drava and the Danube".
      (candidate.to + 2 === next.from &&
        around(candidate, 1) === 'and' &&
        around(candidate, 2) === 'the' &&
        around(candidate, -1) === 'the' &&
        next.type === 'LOC');
    if (!joined || candidate.type === undefined || next.type === undefined) return;
    const [known, unknown] =
      candidate.certainty === 'sure' && next.certainty === 'guess'
        ? [candidate, next]
        : next.certainty === 'sure' && candidate.certainty === 'guess'
          ? [next, candidate]
          : [];
    if (known === undefined && around(candidate, 1) === 'and') settlePlaces(candidate, next);
    if (known?.type === undefined || unknown === undefined || around(candidate, 1) === ',') return;
    // "Amina Bello of Kano and Cosatu’s Thabo Moyo": an owner stands apart.
    if (unknown === next && tokenAt(next, 1)?.kind === 'possessive') return;
    const weak =
      unknown.rule === 'anything else' ||
      unknown.rule === 'acronym' ||
      unknown.rule === 'city of the lists' ||
      unknown.rule === 'town of the lists' ||
      (unknown.rule === 'two or three unknown words' && known.type === 'LOC') ||
      unknown.rule === 'family or given name alone';
    // "Moyo and Copperbelt Minister Elisa Banda": what an office is of stands apart.
    if (known.type === 'PER' && tokenAt(unknown, 1)?.capital === 'initial') return;
    // Nobody is called by an acronym.
    if (unknown.rule === 'acronym' && known.type === 'PER') return;
    if (weak && known.type !== 'MISC') set(unknown, known.type, 'guess', 'joined to a name of this type');
  });
}

/** "General Omar Keita, better known as Saba": who is known by another name is of the same kind by it. */
function settleAliases(candidates: readonly Candidate[], text: string): void {
  candidates.forEach((one, i) => {
    const other = candidates[i + 1];
    if (other?.sentence !== one.sentence || one.type === undefined || other.certainty === 'sure') return;
    if (other.start - one.end < 60 && KNOWN_AS.test(text.slice(one.end, other.start)))
      set(other, one.type, one.certainty, 'another name of the one before');
  });
}
const KNOWN_AS =
  /^,? (?:who (?:is|was) )?(?:(?:also|better|popularly|commonly|widely|formerly|previously|once) )*(?:known(?: [a-z]+ly)? as|nicknamed|alias|a\.?k\.?a\.?) (?:the )?["“‘']?$/;

/** "Sela and Labasa": what nothing explains is a place where it is joined to one of the lists. */
function settlePlaces(one: Candidate, other: Candidate): void {
  const [listed, unknown] = UNEXPLAINED.has(one.rule) ? [other, one] : [one, other];
  if (
    UNEXPLAINED.has(unknown.rule) &&
    (unknown.rule === 'anything else' || listed.rule === 'listed with a place') &&
    PLACES_OF_LISTS.has(listed.rule)
  )
    set(unknown, 'LOC', 'guess', 'joined to a name of this type');
}
const PLACES_OF_LISTS = new Set([
  'city of the lists',
  'town of the lists',
  'preposition of place',
  'listed with a place',
]);
const UNEXPLAINED = new Set(['anything else', 'family or given name alone']);

/** Unsure mentions of one name agree: the reading that most of them have, "anything else" counting least. */
function settleMajorities(candidates: readonly Candidate[]): void {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.certainty !== 'guess') continue;
    const group = groups.get(candidate.folded);
    if (group === undefined) groups.set(candidate.folded, [candidate]);
    else group.push(candidate);
  }
  for (const group of groups.values()) {
    const votes = new Map<EntityType, number>();
    for (const { type, rule } of group)
      if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + weightOf(rule));
    const type = best(votes);
    for (const candidate of group)
      if (candidate.type !== type) set(candidate, type, 'guess', 'most mentions in the source');
  }
}

/** How much a guess counts among others: what its neighbours say counts more than what its form leaves open. */
const weightOf = (rule: string): number => WEIGHTS.get(rule) ?? 1;
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['anything else', 0.3],
  ['common words', 0.3],
  ['two or three unknown words', 0.6],
  ['family or given name alone', 0.6],
  ['organisation’s noun behind', 2.5],
]);

/** Rules that make a name of an ordinary word: "in Split", "Mobile, Alabama". */
const KEPT_WORDS = new Set([
  'preposition of place',
  'place’s noun behind',
  'place behind a comma',
  'listed with a place',
  'before a clause of place',
  'opponent',
  'employer of whom follows',
  'another name of the one before',
  'acronym that is a word, too',
  'out in a scorecard',
  'scorer with a figure',
  'paper with its article',
]);

/** Ordinary words with a capital that nothing makes a name are dropped. */
function isWorthKeeping(candidate: Candidate): boolean {
  if (candidate.certainty !== 'guess') return true;
  const words = wordsIn(candidate);
  if (candidate.folded.length < 2) return false;
  if (words.length === 1 && isCommonWord(candidate.folded))
    return (
      KEPT_WORDS.has(candidate.rule) ||
      (candidate.rule === 'speaks' &&
        (isFamilyName(candidate.folded) || isWordyGivenName(candidate.folded)) &&
        !isPersonNoun(candidate.folded))
    );
  if (candidate.rule === 'anything else' && isRareWord(candidate.folded))
    return !(
      candidate.initial ||
      candidate.shouted ||
      (candidate.folded.endsWith('s') && around(candidate, -1) !== 'the')
    );
  return !(candidate.rule === 'common words' && candidate.initial);
}
