import { isPlaceAcronym, isStateShort, isSurePlace } from '../gazetteer/places.ts';
import { listOf } from '../gazetteer/word-set.ts';
import { around, type Candidate } from './candidate.ts';

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  listOf('in|at|near|into|across|throughout|outside|around|inside|toward|towards|through|via|from|off'),
);

/** What firms and other bodies do and people hardly do alone. */
export const BODY_VERBS: ReadonlySet<string> = new Set(
  listOf(
    'acquired|acquires|manufactures|manufactured|employs|employed|operates|owns|unveils|recalls|merged|merges|buys|sells|exports|imports|delivers|delivered|publishes|broadcasts|filed|posts|posted|subsidiary|plc',
  ),
);

/** Nouns and verbs of travel that "to" or "from" follows. */
const TRAVEL = new Set(
  listOf(`trip|visit|visits|travel|travels|travelled|traveled|travelling|traveling|flew|flown|flight|flights|fly|flying|moved|moving|returned|returning|return|went|gone|sent|road|fled|fleeing|deported|emigrated|immigrated|arrived|drove|driving|sailed|marched|withdrew|withdrawal
  relocated|evacuated|taken|rushed|airlifted|brought|escorted|ferried|driven|walked|transported|km|kilometres|kilometers|miles|mile|north|south|east|west|northeast|northwest|southeast|southwest`),
);
const TRAVEL_WORDS = new Set(['to', 'from', 'of', 'for']);

const WON = new Set(
  listOf('prize|award|medal|trophy|title|honour|honor|vote|seat|job|contract|gold|silver|bronze|film|best'),
);

/** "flew to Gbarnga", "40 km from Gbarnga", "north of Gbarnga". */
export function isMovement(candidate: Candidate): boolean {
  const preposition = around(candidate, -1);
  // "Drove him to Kiuva".
  const object = /^(?:him|her|them|me|us)$/.test(around(candidate, -2));
  const verb = around(candidate, object ? -3 : -2);
  if (
    object &&
    !/^(?:drove|took|brought|sent|flew|moved|rushed|carried|escorted|led|accompanied|followed|drive|take)$/.test(verb)
  )
    return false;
  if (!TRAVEL_WORDS.has(preposition) || !(object || TRAVEL.has(verb))) return false;
  // "The prize for best film went to Emin Alper".
  if (verb === 'went' && [-3, -4, -5, -6, -7, -8].some(at => WON.has(around(candidate, at)))) return false;
  return preposition === 'of' ? /^(?:north|south|east|west)/.test(verb) : preposition !== 'for' || verb === 'left';
}

/** A known place directly behind a comma, and a mark or the end behind that: "Gbarnga, Liberia." */
export function isPlaceBehindComma(candidate: Candidate): boolean {
  if (around(candidate, 1) !== ',') return false;
  const { tokens } = candidate.sentence;
  let name = '';
  for (let length = 1; length <= 3; length++) {
    const token = tokens[candidate.to + length];
    if (token?.kind !== 'word' || token.capital === 'none') return false;
    name = length === 1 ? token.folded : `${name} ${token.folded}`;
    if (!isSurePlace(name) && !(length === 1 && (isPlaceAcronym(token.text) || isStateShort(token.text)))) continue;
    const behind = tokens[candidate.to + length + 1];
    return behind === undefined || behind.kind === 'mark' || (behind.kind === 'word' && behind.capital === 'none');
  }
  return false;
}
