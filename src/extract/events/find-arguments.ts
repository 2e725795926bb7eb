import { wordTrait } from '../../text/word-trait.ts';
import { isPlaceNounToken } from '../gazetteer/word-traits.ts';
import type { Demonym, LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import type { Referent } from '../coreference/referent.ts';
import { isInTitle } from './who-takes-part.ts';

/** What stands behind a trigger: who else takes part, and where. */
export interface Arguments {
  readonly participants: readonly LocalEntity[];
  readonly place: LocalEntity | undefined;
  /** The last token that was used, half-open. */
  readonly to: number;
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'across',
  'throughout',
  'around',
  'off',
  'within',
]);
const TOPIC_PREPOSITIONS = new Set([
  'about',
  'over',
  'regarding',
  'concerning',
  'on',
  'despite',
  'than',
  'as',
  'like',
  'including',
  'under',
  'during',
  'since',
  'after',
  'before',
  'following',
  'amid',
  'until',
  'unlike',
]);
const PARTICIPANT_PREPOSITIONS = new Set([
  'with',
  'between',
  'by',
  'against',
  'from',
  'of',
  'to',
  'for',
  'among',
  'and',
  'on',
  'into',
  'at',
  'in',
  'near',
  'inside',
  'across',
  'through',
  'toward',
  'towards',
  'over',
]);

export interface ArgumentContext {
  readonly tokens: readonly Token[];
  readonly referents: readonly Referent[];
  readonly entities: readonly SourceEntity[];
  readonly demonyms: readonly Demonym[];
  /** Capitals, with the state whose government they may stand for. */
  readonly states: ReadonlyMap<LocalEntity, LocalEntity>;
}

/** How what stands behind a trigger is read. */
export interface Reach {
  /** "to" leads to the place: arrivals, deportations. */
  readonly towards: boolean;
  /** A place behind is where it was, whatever leads to it but "from": journeys. */
  readonly travels?: boolean;
  /** What is talked about takes no part: only "with" and "between" lead to people. */
  readonly topical?: boolean;
  /** Nothing is known of the verb: names behind "of" belong to its object, capitals behind "from" are where it came from. */
  readonly isOpen?: boolean;
  /** A place behind "on" is where it was: "on Mont Blanc". */
  readonly onPlaces?: boolean;
  /** Places behind "of" belong to an office. */
  readonly ofPlaces?: boolean;
}

/** The participants and the place that stand between a trigger and the end of its clause. */
export function findArguments(
  { tokens, referents, entities, demonyms, states }: ArgumentContext,
  from: number,
  end: number,
  { towards, travels = false, topical = false, ofPlaces = false, isOpen = false, onPlaces = false }: Reach,
): Arguments {
  const participants: LocalEntity[] = [];
  let place: LocalEntity | undefined;
  let to = from;
  let joined: 'participant' | 'place' | 'none' = 'none';
  for (let i = 0; i < referents.length; i++) {
    const referent = referents[i];
    if (referent === undefined || referent.from < from || referent.to > end) continue;
    if (tokens[referent.to]?.folded === 'based') continue;
    if (isInTitle(tokens, referent, referents.slice(i + 1, i + 4), entities)) continue;
    const preposition = prepositionOf(tokens, referent.from, from);
    const chained = preposition === 'and' || preposition === ',';
    const isPlace = referent.entities.length === 1 && entities[referent.entities[0] ?? -1]?.type === 'LOC';
    const owns = tokens[referent.to]?.kind === 'possessive';
    if (ofPlaces && isPlace && preposition === 'of') continue;
    if (travels && isPlace && !owns) {
      if (preposition !== 'from' && preposition !== 'of' && (place === undefined || preposition === 'for')) {
        place = referent.entities[0];
        to = referent.to;
      }
      continue;
    }
    if (topical && !isPlace && !/^(?:with|between)$/.test(preposition) && !(chained && joined === 'participant')) {
      joined = 'none';
      continue;
    }
    if (
      isPlace &&
      !owns &&
      (PLACE_PREPOSITIONS.has(preposition) ||
        (onPlaces && (preposition === 'on' || preposition === 'into')) ||
        (isOpen && preposition === 'into') ||
        (towards && preposition === 'to') ||
        (chained && joined === 'place'))
    ) {
      if (place === undefined || chainsTo(tokens, referent)) place ??= referent.entities[0];
      joined = 'place';
      to = referent.to;
    } else if (!isPlace && /^(?:near|around|outside|inside|across|within|off|throughout)$/.test(preposition)) {
      joined = 'none';
    } else if (TOPIC_PREPOSITIONS.has(preposition) && !(preposition === 'on' && towards)) {
      joined = 'none';
    } else if (!chained || joined === 'participant' || joined === 'none') {
      if (topical && (isPlace || owns) && !/^(?:with|between|and|,)$/.test(preposition)) continue;
      if (isOpen && preposition === 'of') continue;
      if (isOpen && preposition === 'from' && isPlace && referent.entities.some(entity => states.has(entity))) continue;
      participants.push(...referent.entities.map(entity => states.get(entity) ?? entity));
      joined = 'participant';
      to = referent.to;
    }
  }
  for (const demonym of demonyms) {
    const at = tokens.findIndex(
      (token, i) => i >= from && i < end && token.start <= demonym.start && demonym.end <= token.end,
    );
    if (at < 0 || place === demonym.entity) continue;
    if (topical || TOPIC_PREPOSITIONS.has(prepositionOf(tokens, at, from))) continue;
    if (place === undefined && /^(?:soil|territory)$/.test(tokens[at + 1]?.folded ?? '')) place = demonym.entity;
    else if (isGroupOfPeople(tokens, at) && !participants.includes(demonym.entity)) participants.push(demonym.entity);
  }
  return { participants: union(participants), place, to };
}

/** What is in one of some short lists, each once. */
export function union<T>(...lists: readonly (readonly T[])[]): T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) if (!all.includes(item)) all.push(item);
  return all;
}

const chainsTo = (tokens: readonly Token[], referent: Referent): boolean => tokens[referent.from - 1]?.text === ',';

/** "Pakistani forces": an adjective takes part where its noun is a government, an army or a people. */
const isGroupOfPeople = (tokens: readonly Token[], at: number): boolean => {
  for (let i = at + 1; i <= at + 3; i++) {
    const word = tokens[i];
    if (word === undefined || word.kind !== 'word') return false;
    if (
      /^(?:government|officials|authorities|forces|army|troops|police|military|side|navy|aircraft|jets|soldiers|parliament|administration|delegation|counterpart|counterparts|leaders|navy|warplanes|planes|regime|state|ministry|airstrikes|fighters|militants|rebels)$/.test(
        word.folded,
      )
    )
      return true;
    if (/^(?:and|of|in|to|with|said)$/.test(word.folded)) return false;
  }
  return false;
};

const isPreposition = wordTrait(
  folded => PARTICIPANT_PREPOSITIONS.has(folded) || TOPIC_PREPOSITIONS.has(folded) || PLACE_PREPOSITIONS.has(folded),
);

/** The preposition, comma or "and" that governs a token: the nearest one to its left, titles and adjectives between. */
function prepositionOf(tokens: readonly Token[], at: number, least: number): string {
  for (let i = at - 1; i >= least && i >= at - 8; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'mark') return token.text === '–' || token.text === '-' ? 'and' : token.text;
    if (token.folded === 'and' || token.folded === 'or') return 'and';
    // "in the province of Khost": the place’s kind stands between.
    if (token.folded === 'of' && isPlaceNounToken(tokens[i - 1])) continue;
    if (isPreposition(token)) return token.folded;
  }
  return '';
}
