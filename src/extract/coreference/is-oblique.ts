import type { LocalEntity } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';
import type { Memory } from './memory.ts';
import type { Referent } from './referent.ts';

export const isPreposition = oneOf(
  'of|with|by|to|from|for|in|on|at|into|against|between|among|near|over|through|across|toward|towards|under|about|after|before|including|like|than|as|within|inside|outside|during|via|behind',
);
const belongsToName = wordTrait(folded =>
  /^(?:the|a|an|its|his|her|their|and|former|then|late|neighbou?ring|nearby|rival|fellow|(?:north|south)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|rural|downtown|all|both|most)$/.test(
    folded,
  ),
);

/** Behind a preposition, titles and adjectives perhaps between. */
export function isOblique(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark') return false;
    if (isPreposition(token)) return true;
    if (isThingOf(tokens, i, at)) return true;
    if (token.kind === 'word' && token.capital === 'none' && !belongsToName(token)) return false;
  }
  return false;
}

/** "in San Jose, California": a name behind the comma of an oblique one goes with it; "In Geneva, Norway signed" opens the sentence. */
export const followsOblique = (
  before: Referent | undefined,
  entity: LocalEntity,
  tokens: readonly Token[],
  at: number,
  memory: Memory,
): boolean =>
  before?.oblique === true &&
  before.from > 1 &&
  before.to === at - 1 &&
  before.kind === 'name' &&
  memory.isPlace(entity) &&
  before.entities.every(memory.isPlace) &&
  tokens[at - 1]?.text === ',' &&
  tokens[before.from - 1]?.kind === 'word';

/** "The government of Karabia denied that it". */
export const isGovernment = (tokens: readonly Token[], at: number): boolean =>
  at <= 4 &&
  tokens[at - 1]?.folded === 'of' &&
  /^(?:government|army|parliament|republic|kingdom|president|state)$/.test(tokens[at - 2]?.folded ?? '');

const isArticle = oneOf('the|a|an|its|his|her|their');

/** "for its asthma drug Respira": a preposition with its article, and a thing that the name is of. */
const isThingOf = (tokens: readonly Token[], i: number, at: number): boolean =>
  i < at - 1 &&
  isArticle(tokens[i]) &&
  isPreposition(tokens[i - 1]) &&
  tokens
    .slice(i + 1, at)
    .every(
      ({ kind, capital, folded }) =>
        kind === 'word' &&
        capital === 'none' &&
        !/(?:ed|ing|ly)$|^(?:time|end|year|month|week|day|past|meantime|statement|interview|speech|moment|while|night|morning|evening|that|who|which)$/.test(
          folded,
        ),
    );
