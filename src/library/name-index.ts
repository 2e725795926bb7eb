import type { EntityType } from '../model/annotations.ts';
import type { EntityId, NameHit } from '../model/library.ts';
import { placeOfDemonym } from '../extract/gazetteer/demonyms.ts';
import { canonicalPlace } from '../extract/gazetteer/places.ts';
import { isCommonWord } from '../extract/gazetteer/words.ts';
import type { Token } from '../model/token.ts';
import { foldText } from '../text/fold-char.ts';
import { tokenize } from '../text/tokenize.ts';

/** A word of a name, and the words that may follow it. */
interface Node {
  readonly parent: Node | undefined;
  readonly word: string;
  next: Map<string, Node> | undefined;
  ends: End[];
}

/** Whom the name that ends here may mean, and whether it is a name only as it is written. */
interface End {
  readonly entity: EntityId;
  readonly exact: string | undefined;
  readonly weight: number;
}

/** An entity by its names, and how often it is mentioned. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: Iterable<string>;
  readonly mentions: number;
}

/** A token trie over all names and aliases, and the surnames of people: finds the names of the library in a text. */
export interface NameIndex {
  put(entity: NamedEntity): void;
  remove(entity: EntityId): void;
  /** All names of a text, the longest at each place; a name is written with a capital somewhere. Linear in the text. */
  find(text: string): NameHit[];
}

/** A full name counts more than a surname, whoever is mentioned more often. */
const FULL_NAME = 1_000_000;

export function createNameIndex(): NameIndex {
  const root = node();
  const nodesOf = new Map<EntityId, Node[]>();
  const places = new Map<string, Set<EntityId>>();
  const placesOf = new Map<EntityId, string[]>();

  const add = (name: string, id: EntityId, weight: number, own: Node[]) => {
    const tokens = wordsOf(name);
    if (tokens.length === 0) return;
    let at = root;
    for (const { folded } of tokens) {
      at.next ??= new Map();
      let next = at.next.get(folded);
      if (next === undefined) at.next.set(folded, (next = node(at, folded)));
      at = next;
    }
    if (own.includes(at)) return;
    at.ends.push({ entity: id, exact: exactForm(tokens), weight });
    own.push(at);
  };

  const remove = (id: EntityId) => {
    for (const own of nodesOf.get(id) ?? []) {
      own.ends = own.ends.filter(({ entity }) => entity !== id);
      for (let at = own; at.parent !== undefined; at = at.parent) {
        if (at.ends.length > 0 || (at.next !== undefined && at.next.size > 0)) break;
        at.parent.next?.delete(at.word);
      }
    }
    nodesOf.delete(id);
    for (const place of placesOf.get(id) ?? []) {
      const sharing = places.get(place);
      sharing?.delete(id);
      if (sharing?.size === 0) places.delete(place);
    }
    placesOf.delete(id);
  };

  return {
    remove,
    put: ({ id, type, name, aliases, mentions }) => {
      remove(id);
      const own: Node[] = [];
      const ownPlaces: string[] = [];
      for (const alias of aliases) {
        add(alias, id, mentions + FULL_NAME, own);
        if (type !== 'LOC') continue;
        const place = canonicalPlace(foldText(alias));
        ownPlaces.push(place);
        places.set(place, (places.get(place) ?? new Set()).add(id));
      }
      if (type === 'PER') add(surnameOf(name) ?? '', id, mentions, own);
      nodesOf.set(id, own);
      if (ownPlaces.length > 0) placesOf.set(id, ownPlaces);
    },
    find: text => findNames(text, root, places),
  };
}

const node = (parent?: Node, word = ''): Node => ({ parent, word, next: undefined, ends: [] });

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
function findNames(text: string, root: Node, places: ReadonlyMap<string, ReadonlySet<EntityId>>): NameHit[] {
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
    const next = at.next?.get(token.folded);
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

function demonymAt(
  tokens: readonly Token[],
  from: number,
  places: ReadonlyMap<string, ReadonlySet<EntityId>>,
): Found | undefined {
  const first = tokens[from];
  if (first?.kind !== 'word' || first.capital === 'none') return undefined;
  const second = tokens[from + 1];
  const both = second?.kind === 'word' ? placeOfDemonym(`${first.folded} ${second.folded}`) : undefined;
  const place = both ?? placeOfDemonym(first.folded);
  const entity = place === undefined ? undefined : [...(places.get(canonicalPlace(foldText(place))) ?? [])].sort()[0];
  if (entity === undefined) return undefined;
  const last = both !== undefined && second !== undefined ? second : first;
  return {
    name: { start: first.start, end: last.end, entities: [entity], demonym: true },
    to: from + (both === undefined ? 1 : 2),
  };
}
