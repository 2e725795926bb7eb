import { isPortfolioToken, isTitleHeadToken, isTitleModifierToken } from '../gazetteer/word-traits.ts';
import type { LocalEntity, SourceEntity } from '../../model/annotations.ts';
import type { Token } from '../../text/token.ts';
import { foldText } from '../../text/fold-char.ts';
import type { Referent } from '../coreference/referent.ts';
import { canonicalPlace } from '../gazetteer/places.ts';
import { isPortfolio } from '../gazetteer/titles.ts';
import { stateOfCapital } from './capital-states.ts';

/** Capitals that a source names, each with the state of the same source whose government they may stand for. */
export function statesOfCapitals(entities: readonly SourceEntity[]): ReadonlyMap<LocalEntity, LocalEntity> {
  const places = new Map<string, LocalEntity>();
  entities.forEach((entity, i) => {
    if (entity.type === 'LOC') for (const form of [entity.name, ...entity.aliases]) places.set(placeKey(form), i);
  });
  const states = new Map<LocalEntity, LocalEntity>();
  entities.forEach((entity, i) => {
    const state = entity.type === 'LOC' ? stateOfCapital(foldText(entity.name)) : undefined;
    const found = state === undefined ? undefined : places.get(placeKey(state));
    if (found !== undefined && found !== i) states.set(i, found);
  });
  return states;
}

const placeKey = (name: string): string => canonicalPlace(foldText(name));

const isTitleWord = (token: Token): boolean =>
  token.kind === 'word' &&
  (isTitleHeadToken(token) ||
    isTitleModifierToken(token) ||
    isPortfolioToken(token) ||
    /^(?:of|and|for|the|councilor|councillor|counterpart|counterparts|state)$/.test(token.folded));

/** "China State Councilor Wang Yi", "FM of China Wang Yi": a place inside a person’s title takes no part by itself. */
export function isInTitle(
  tokens: readonly Token[],
  referent: Referent,
  following: readonly Referent[],
  entities: readonly SourceEntity[],
): boolean {
  const [only] = referent.entities;
  if (only === undefined || entities[only]?.type !== 'LOC') return false;
  if (isPlaceOfPlace(tokens, referent, following[0], entities)) return true;
  const next = following.find(
    other => other.kind === 'name' && other.entities.some(entity => entities[entity]?.type === 'PER'),
  );
  if (next === undefined) return false;
  let from = referent.to;
  if (tokens[from]?.kind === 'possessive') from++;
  const between = tokens.slice(from, next.from);
  if (between.length === 0 && from > referent.to) return true;
  if (between.length > 0 && between.length <= 7 && between.every(isTitleWord)) return true;
  const before = tokens[referent.from - 1]?.folded ?? '';
  if (between.length === 0 && before === 'of') return true;
  // "his counterparts from China, Wang Yi, and Afghanistan, Amir Khan Muttaqi"
  return (
    between.length === 1 &&
    between[0]?.text === ',' &&
    tokens.slice(Math.max(0, referent.from - 14), referent.from).some(token => /^counterparts?$/.test(token.folded))
  );
}

/** "Afghanistan’s eastern Paktika province": the larger place only says where the smaller lies. */
const isPlaceOfPlace = (
  tokens: readonly Token[],
  referent: Referent,
  next: Referent | undefined,
  entities: readonly SourceEntity[],
): boolean =>
  next?.kind === 'name' &&
  entities[next.entities[0] ?? -1]?.type === 'LOC' &&
  tokens[referent.to]?.kind === 'possessive' &&
  next.from - referent.to <= 4 &&
  tokens.slice(referent.to + 1, next.from).every(token => token.kind === 'word' && token.folded !== 'and');

/** "Minister of Water Affairs Kari Lund": the "of" is the title’s, the name behind it no complement. */
export function isTitled(tokens: readonly Token[], referent: Referent): boolean {
  let i = referent.from - 1;
  while (i >= 0 && referent.from - i < 8) {
    const token = tokens[i];
    if (token === undefined || !isTitleWord(token)) return false;
    if (token.folded === 'of' || token.folded === 'for')
      return (
        isTitleHeadToken(tokens[i - 1]) && tokens.slice(i + 1, referent.from).some(({ folded }) => isPortfolio(folded))
      );
    i--;
  }
  return false;
}
