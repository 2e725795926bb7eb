import type { EntityType } from '../../model/annotations.ts';
import { isKnownOrganisation, isMiscHead, isOrganisationHead, isOrganisationNoun, isOrganisationOpener, isPlaceHead, isPlaceNoun, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isCountry, isMaybePlace, isPlaceAcronym, isSurePlace } from '../gazetteer/places.ts';
import { isPersonNoun, isTitleModifier } from '../gazetteer/titles.ts';
import { isCommonWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { SAYING } from '../saying.ts';
import { around, tokensOf, wordsIn, type Candidate } from './candidate.ts';

interface TypeRule {
  readonly name: string;
  readonly type: EntityType;
  readonly certainty: 'sure' | 'guess';
  readonly reason: string;
  readonly takes: string;
  readonly leaves: string;
  readonly test: (candidate: Candidate, text: string) => boolean;
}

const last = (candidate: Candidate): string => wordsIn(candidate).at(-1) ?? '';
const first = (candidate: Candidate): string => wordsIn(candidate)[0] ?? '';
const size = (candidate: Candidate): number => wordsIn(candidate).length;
const own = (candidate: Candidate, text: string): string => text.slice(candidate.start, candidate.end);
const isAcronym = (word: string): boolean => /^(?:\p{Lu}[\p{Lu}\d&.-]{1,7})$/u.test(word);
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'near', 'into', 'across', 'throughout', 'outside', 'around', 'inside', 'toward', 'towards', 'through', 'via']);
const AGES = /^, ?(?:aged? )?\d{1,3},/;

/** Nouns behind a comma within a few words: "…, a former spokesman for …". */
function appositionHas(candidate: Candidate, isNoun: (word: string) => boolean): boolean {
  if (around(candidate, 1) !== ',') return false;
  const article = around(candidate, 2);
  const stated = article === 'a' || article === 'an' || article === 'the' || article === 'his' || article === 'her' || article === 'its' || isTitleModifier(article) || isNoun(article);
  if (!stated) return false;
  for (let i = 2; i <= 7; i++) {
    const word = around(candidate, i);
    if (word === ',' || word === '.' || word === '' || word === 'of' || word === 'for' || word === 'who' || word === 'which') return false;
    if (isNoun(word)) return true;
  }
  return false;
}

/** The rules that type a name, the surest first; the first that fits wins. */
export const TYPE_RULES: readonly TypeRule[] = [
  { name: 'title before', type: 'PER', certainty: 'sure', reason: 'an office or form of address stands directly before persons', takes: 'Governor Adaeze Obi spoke', leaves: 'Prime Minister’s Office',
    test: c => c.title !== undefined && !isOrganisationHead(last(c)) },
  { name: 'organisation of the lists', type: 'ORG', certainty: 'sure', reason: 'some bodies are named without saying what they are', takes: 'NATO met', leaves: 'NATO Square is closed',
    test: (c, text) => isKnownOrganisation(own(c, text)) },
  { name: 'place’s head', type: 'LOC', certainty: 'sure', reason: 'a last word like River or Province makes it a place', takes: 'the Zambezi River rose', leaves: 'River cruises sold well',
    test: c => size(c) > 1 && isPlaceHead(last(c)) && !(isGivenName(first(c)) && size(c) === 2 && !isCommonWord(last(c))) && !isOrganisationOpener(first(c)) },
  { name: 'work’s or programme’s head', type: 'MISC', certainty: 'sure', reason: 'treaties, wars, prizes and programmes are no bodies or places', takes: 'the Lagos Protocol', leaves: 'Protocol was observed',
    test: c => size(c) > 1 && isMiscHead(last(c)) },
  { name: 'work’s head inside', type: 'MISC', certainty: 'sure', reason: 'a treaty, war or meeting "of" somebody', takes: 'the Battle of Adwa', leaves: 'the Council of Europe',
    test: c => wordsIn(c).some((word, i, words) => isMiscHead(word) && (words[i + 1] === 'of' || words[i + 1] === 'for') && !isOrganisationHead(word)) },
  { name: 'disease', type: 'MISC', certainty: 'sure', reason: 'diseases and their agents are no names of bodies', takes: 'Ebola', leaves: 'the Ebola Task Force',
    test: c => size(c) === 1 && /^(?:covid|sars|mers|hiv|aids|ebola|zika|cholera|malaria|polio|mpox|h\dn\d)(?:-|$|\/)|virus$/.test(c.folded) },
  { name: 'organisation’s head', type: 'ORG', certainty: 'sure', reason: 'a last word like Ministry or Airlines makes it a body', takes: 'the Harbour Commission ruled', leaves: 'Commission was paid',
    test: c => isOrganisationHead(last(c)) && (size(c) > 1 || (!c.initial && isBodyAlone(c))) },
  { name: 'organisation’s opening', type: 'ORG', certainty: 'sure', reason: '"Bank of", "University of" open a body’s name', takes: 'the University of Dar es Salaam', leaves: 'Church bells rang',
    test: c => size(c) > 1 && isOrganisationOpener(first(c)) && (wordsIn(c)[1] === 'of' || wordsIn(c)[1] === 'for' || first(c) === 'radio' || first(c) === 'bank') },
  { name: 'head inside', type: 'ORG', certainty: 'sure', reason: '"Ministry of X", "X Council of Y": the head stands before "of"', takes: 'the Supreme Council of Antiquities', leaves: 'the Battle of Adwa',
    test: c => wordsIn(c).some((word, i, words) => i > 0 && (words[i + 1] === 'of' || words[i + 1] === 'for') && (isOrganisationHead(word) || isOrganisationOpener(word))) },
  { name: 'place of the lists', type: 'LOC', certainty: 'sure', reason: 'countries, capitals and great regions are known', takes: 'in Uruguay', leaves: 'Jordan Smith',
    test: (c, text) => isSurePlace(c.folded) || isPlaceAcronym(own(c, text)) },
  { name: 'place’s noun behind', type: 'LOC', certainty: 'sure', reason: '"province", "city" behind a name say what it is', takes: 'Gorno province', leaves: 'Gorno said',
    test: c => isPlaceNoun(around(c, 1)) && size(c) <= 3 && around(c, 1) !== 'state' && around(c, 1) !== 'capital' },
  { name: 'place’s noun before', type: 'LOC', certainty: 'sure', reason: '"the city of X" says what it is', takes: 'the village of Bekal', leaves: 'the mayor of Bekal',
    test: c => around(c, -1) === 'of' && isPlaceNoun(around(c, -2)) },
  { name: 'age or person’s noun behind', type: 'PER', certainty: 'sure', reason: 'an age or a person’s trade in apposition', takes: 'Ana Petrović, a baker,', leaves: 'Acme, a maker of pumps,',
    test: (c, text) => size(c) <= 5 && !isMaybePlace(c.folded) && (AGES.test(text.slice(c.end, c.end + 12)) || appositionHas(c, isPersonNoun)) && !isAcronym(own(c, text)) },
  { name: 'person’s noun before', type: 'PER', certainty: 'sure', reason: 'a trade or kinship written small stands directly before persons', takes: 'the farmer Juma Ali', leaves: 'officials Monday',
    test: (c, text) => isPersonNoun(around(c, -1)) && c.from > 0 && size(c) >= 2 && !isAcronym(own(c, text)) && !isMaybePlace(c.folded) },
  { name: 'organisation’s noun in apposition', type: 'ORG', certainty: 'sure', reason: 'a body’s noun in apposition', takes: 'Zentrix, a company', leaves: 'Zenta, a widow',
    test: c => appositionHas(c, word => isOrganisationNoun(word) || word === 'maker' || word === 'manufacturer' || word === 'retailer' || word === 'operator' || word === 'organisation' || word === 'organization' || word === 'charity') },
  { name: 'country last', type: 'ORG', certainty: 'guess', reason: 'a country behind other words is where a body works', takes: 'Radio Lesotho', leaves: 'North Macedonia',
    test: c => size(c) > 1 && isCountry(last(c)) && !isMaybePlace(c.folded) && !isPlaceOpener(first(c)) && !isGivenName(first(c)) },
  { name: 'given name first', type: 'PER', certainty: 'sure', reason: 'a known given name and more', takes: 'Olga Ivanova', leaves: 'Olga Street',
    test: (c, text) => size(c) >= 2 && size(c) <= 6 && isGivenName(first(c)) && !isMaybePlace(c.folded) && personLike(c, text) },
  { name: 'family name last', type: 'PER', certainty: 'guess', reason: 'a known family name behind an unknown word', takes: 'Zubin Mehta', leaves: 'Red Stone',
    test: (c, text) => size(c) >= 2 && size(c) <= 4 && (isFamilyName(last(c)) || isFamilyName(first(c))) && !isMaybePlace(c.folded) && personLike(c, text) },
  { name: 'place’s opening', type: 'LOC', certainty: 'guess', reason: '"Lake", "San", "New" open a place’s name', takes: 'Lake Abaya', leaves: 'New Wave',
    test: c => size(c) > 1 && size(c) <= 3 && isPlaceOpener(first(c)) && !isCommonWord(last(c)) },
  { name: 'organisation’s noun behind', type: 'ORG', certainty: 'guess', reason: '"shares", "militants" behind a name belong to a body', takes: 'Ansar militants', leaves: 'Ansar mountains',
    test: c => isOrganisationNoun(around(c, 1)) && !isMaybePlace(c.folded) && size(c) <= 4 },
  { name: 'acronym', type: 'ORG', certainty: 'guess', reason: 'a word in capitals is a body more often than not', takes: 'the ZNBC said', leaves: 'DNA was found',
    test: (c, text) => !c.shouted && isAcronym(own(c, text)) && size(c) === 1 && !isCommonWord(c.folded) },
  { name: 'preposition of place', type: 'LOC', certainty: 'guess', reason: '"in X" is mostly a place', takes: 'in Gbarnga', leaves: 'of Gbarnga',
    test: c => PLACE_PREPOSITIONS.has(around(c, -1)) && size(c) <= 3 && !tokensOf(c).every(token => isCommonWord(token.folded)) },
  { name: 'city of the lists', type: 'LOC', certainty: 'guess', reason: 'a city bears this name', takes: 'Mwanza', leaves: 'Mwanza Traders Ltd',
    test: c => isMaybePlace(c.folded) && !isCommonWord(c.folded) && !(size(c) === 1 && isGivenName(c.folded) && SAYING.has(around(c, 1))) },
  { name: 'speaks', type: 'PER', certainty: 'guess', reason: 'who says something and has two or three names is a person', takes: 'Tesfaye Gebre said', leaves: 'the Ogun said',
    test: (c, text) => (SAYING.has(around(c, 1)) || around(c, 1) === 'who') && size(c) <= 3 && around(c, -1) !== 'the' && personLike(c, text) },
  { name: 'two or three unknown words', type: 'PER', certainty: 'guess', reason: 'names of two or three words that nothing else explains are persons’ more often than not', takes: 'Bhekumuzi Dlamini', leaves: 'Golden Gate',
    test: (c, text) => size(c) >= 2 && size(c) <= 3 && around(c, -1) !== 'the' && personLike(c, text) && tokensOf(c).every(token => !isCommonWord(token.folded)) },
  { name: 'family or given name alone', type: 'PER', certainty: 'guess', reason: 'a person’s name that no place bears', takes: 'Okonkwo left', leaves: 'Hope left',
    test: c => size(c) === 1 && (isFamilyName(c.folded) || isGivenName(c.folded)) && !isCommonWord(c.folded) && around(c, -1) !== 'the' },
  { name: 'common words', type: 'MISC', certainty: 'guess', reason: 'ordinary words with capitals name works, things and ideas', takes: 'Golden Gate', leaves: 'Gate',
    test: c => tokensOf(c).every(token => isCommonWord(token.folded) || token.kind !== 'word') },
  { name: 'anything else', type: 'ORG', certainty: 'guess', reason: 'a name that nothing explains is a body’s more often than not', takes: 'Zentrix', leaves: 'zentrix',
    test: () => true },
];

/** No acronym, figure, ampersand or head of a body among the words. */
const personLike = (candidate: Candidate, text: string): boolean => {
  const words = wordsIn(candidate);
  if (words.some(word => word === 'of' || word === '&' || word === 'and' || word === 'for' || isOrganisationHead(word) || isMiscHead(word) || /\d/.test(word))) return false;
  return !tokensOf(candidate).some(token => token.capital === 'all' && token.text.length > 3 && !candidate.shouted) && !/[/]/.test(own(candidate, text));
};

/** A body’s head alone with a capital is a name where the article or a possessive stands before it: "the Council’s". */
const BODY_ALONE = new Set(['parliament', 'congress', 'senate', 'council', 'commission', 'assembly', 'army', 'navy', 'treasury', 'church', 'court', 'cabinet', 'ministry']);
const isBodyAlone = (candidate: Candidate): boolean => BODY_ALONE.has(candidate.folded);

/** Types a candidate by the first rule that fits. */
export function typeCandidate(candidate: Candidate, text: string): void {
  const rule = TYPE_RULES.find(({ test }) => test(candidate, text));
  candidate.type = rule?.type ?? 'MISC';
  candidate.certainty = rule?.certainty ?? 'guess';
  candidate.rule = rule?.name ?? '';
}
