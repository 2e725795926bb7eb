import type { Entity, EntityId, NameHit } from '../model/library.ts';
import { placeOfDemonym } from '../extract/gazetteer/demonyms.ts';
import { canonicalPlace } from '../extract/gazetteer/places.ts';
import { isCommonWord } from '../extract/gazetteer/words.ts';
import type { Token } from '../model/token.ts';
import { foldText } from '../text/fold-char.ts';
import { tokenize } from '../text/tokenize.ts';

interface Node {
  readonly next: Map<string, Node>;
  /** Whom the name that ends here may mean, and whether it is a name only as it is written. */
  readonly ends: { readonly entity: EntityId; readonly exact: string | undefined; readonly weight: number }[];
}

/** Finds the names of the library in a text. */
export interface NameIndex {
  find(text: string): NameHit[];
}

const node = (): Node => ({ next: new Map(), ends: [] });

/** A token trie over all names and aliases, and the surnames of people; built once for a state of the library. */
export function buildNameIndex(entities: readonly Entity[]): NameIndex {
  const root = node();
  const places = new Map<string, EntityId>();
  const add = (name: string, entity: Entity, weight: number) => {
    const tokens = wordsOf(name);
    if (tokens.length === 0) return;
    let at = root;
    for (const token of tokens) {
      const next = at.next.get(token.folded) ?? node();
      at.next.set(token.folded, next);
      at = next;
    }
    if (at.ends.some(end => end.entity === entity.id)) return;
    at.ends.push({ entity: entity.id, exact: exactForm(tokens), weight });
  };
  for (const entity of entities) {
    const weight = entity.mentions.length;
    for (const alias of entity.aliases) add(alias, entity, weight + 1000);
    if (entity.type === 'PER') add(surnameOf(entity.name) ?? '', entity, weight);
    if (entity.type === 'LOC')
      for (const alias of entity.aliases) places.set(canonicalPlace(foldText(alias)), entity.id);
  }
  return { find: text => findNames(text, root, places) };
}

const wordsOf = (text: string): Token[] =>
  tokenize(text, { start: 0, end: text.length }).filter(token => token.kind !== 'possessive');

/** A short name in capitals, and one that is also an ordinary word, count only as they are written. */
function exactForm(tokens: readonly Token[]): string | undefined {
  const [only] = tokens;
  if (tokens.length > 1 || only === undefined) return undefined;
  if (only.capital === 'all' && only.text.length <= 5) return only.text;
  return isCommonWord(only.folded) ? only.text : undefined;
}

const surnameOf = (name: string): string | undefined => {
  const words = name.split(' ');
  return words.length > 1 ? words.at(-1) : undefined;
};

/** All names of a text, the longest at each place; a name is written with a capital somewhere. Linear in the text. */
function findNames(text: string, root: Node, places: ReadonlyMap<string, EntityId>): NameHit[] {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const hits: NameHit[] = [];
  for (let i = 0; i < tokens.length;) {
    const hit = longestAt(tokens, i, root) ?? demonymAt(tokens, i, places);
    if (hit === undefined) i++;
    else {
      hits.push(hit.name);
      i = hit.to;
    }
  }
  return hits;
}

interface Found {
  readonly name: NameHit;
  readonly to: number;
}

function longestAt(tokens: readonly Token[], from: number, root: Node): Found | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  let at = root;
  let best: Found | undefined;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'possessive') break;
    const next = at.next.get(token.folded);
    if (next === undefined) break;
    at = next;
    const written = tokens.slice(from, i + 1);
    if (!written.some(word => word.capital !== 'none')) continue;
    const ends = at.ends.filter(({ exact }) => exact === undefined || exact === token.text);
    if (ends.length === 0) continue;
    const entities = [...ends]
      .sort((a, b) => b.weight - a.weight || (a.entity < b.entity ? -1 : 1))
      .map(({ entity }) => entity);
    best = {
      name: { start: first.start, end: token.end, entities: [...new Set(entities)], demonym: false },
      to: i + 1,
    };
  }
  return best;
}

function demonymAt(tokens: readonly Token[], from: number, places: ReadonlyMap<string, EntityId>): Found | undefined {
  const first = tokens[from];
  if (first?.kind !== 'word' || first.capital === 'none') return undefined;
  const second = tokens[from + 1];
  const both = second?.kind === 'word' ? placeOfDemonym(`${first.folded} ${second.folded}`) : undefined;
  const place = both ?? placeOfDemonym(first.folded);
  const entity = place === undefined ? undefined : places.get(canonicalPlace(foldText(place)));
  if (entity === undefined) return undefined;
  const last = both !== undefined && second !== undefined ? second : first;
  return {
    name: { start: first.start, end: last.end, entities: [entity], demonym: true },
    to: from + (both === undefined ? 1 : 2),
  };
}
