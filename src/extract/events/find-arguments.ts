import type { Demonym, LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Token } from '../../model/token.ts';
import type { Referent } from '../coreference/referent.ts';

/** What stands behind a trigger: who else takes part, and where. */
export interface Arguments {
  readonly participants: readonly LocalEntity[];
  readonly place?: LocalEntity;
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
}

/** The participants and the place that stand between a trigger and the end of its clause. */
export function findArguments(
  { tokens, referents, entities, demonyms }: ArgumentContext,
  from: number,
  end: number,
  towards: boolean,
): Arguments {
  const participants: LocalEntity[] = [];
  let place: LocalEntity | undefined;
  let to = from;
  let joined: 'participant' | 'place' | 'none' = 'none';
  for (const referent of referents) {
    if (referent.from < from || referent.to > end) continue;
    const preposition = prepositionOf(tokens, referent.from, from);
    const chained = preposition === 'and' || preposition === ',';
    const isPlace = referent.entities.length === 1 && entities[referent.entities[0] ?? -1]?.type === 'LOC';
    const owns = tokens[referent.to]?.kind === 'possessive';
    if (
      isPlace &&
      !owns &&
      (PLACE_PREPOSITIONS.has(preposition) || (towards && preposition === 'to') || (chained && joined === 'place'))
    ) {
      if (place === undefined || chainsTo(tokens, referent)) place ??= referent.entities[0];
      joined = 'place';
      to = referent.to;
    } else if (TOPIC_PREPOSITIONS.has(preposition) && !(preposition === 'on' && towards)) {
      joined = 'none';
    } else if (!chained || joined === 'participant' || joined === 'none') {
      participants.push(...referent.entities);
      joined = 'participant';
      to = referent.to;
    }
  }
  for (const demonym of demonyms) {
    const at = tokens.findIndex(
      (token, i) => i >= from && i < end && token.start <= demonym.start && demonym.end <= token.end,
    );
    if (at < 0 || place === demonym.entity) continue;
    if (TOPIC_PREPOSITIONS.has(prepositionOf(tokens, at, from))) continue;
    if (isGroupOfPeople(tokens, at) && !participants.includes(demonym.entity)) participants.push(demonym.entity);
  }
  return { participants: unique(participants), ...(place === undefined ? {} : { place }), to };
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

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

/** The preposition, comma or "and" that governs a token: the nearest one to its left, titles and adjectives between. */
function prepositionOf(tokens: readonly Token[], at: number, least: number): string {
  for (let i = at - 1; i >= least && i >= at - 8; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'mark') return token.text === '–' || token.text === '-' ? 'and' : token.text;
    if (token.folded === 'and' || token.folded === 'or') return 'and';
    if (
      PARTICIPANT_PREPOSITIONS.has(token.folded) ||
      TOPIC_PREPOSITIONS.has(token.folded) ||
      PLACE_PREPOSITIONS.has(token.folded)
    )
      return token.folded;
  }
  return '';
}
