import type { EntityType } from '../../model/annotations.ts';
import { isOrganisationHead } from '../gazetteer/organisations.ts';
import { canonicalPlace } from '../gazetteer/places.ts';
import type { Candidate } from "./candidate.ts";

/** Mentions that are of one entity, as indices into the candidates. */
export interface Group {
  readonly type: EntityType;
  /** Folded names, the fullest first. */
  readonly names: string[];
  readonly members: number[];
  readonly introduced: string[];
}

const withoutArticle = (folded: string): string => folded.replace(/^the /, '');
const COMPANY_TAIL = /(?: (?:co\.?|company|corp\.?|corporation|inc\.?|ltd\.?|limited|plc|group|holdings|sa|ag|nv|gmbh|llc|news agency|agency))+$/;

/** Groups the mentions of one source by the entity they are of; a short name goes to a full one only where just one fits. */
export function linkEntities(candidates: readonly Candidate[], text: string): Group[] {
  const groups = groupEqual(candidates);
  const introductions = findIntroductions(candidates, text);
  joinIntroduced(groups, candidates, introductions);
  joinShortPeople(groups);
  joinShortBodies(groups);
  return [...groups.values()].filter(group => group.members.length > 0);
}

/** Equal names of one type; forms of a country are equal. */
function groupEqual(candidates: readonly Candidate[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  candidates.forEach((candidate, i) => {
    const type = candidate.type ?? 'MISC';
    const name = withoutArticle(candidate.folded);
    const key = `${type}:${type === 'LOC' ? canonicalPlace(name) : type === 'ORG' ? name.replace(COMPANY_TAIL, '') || name : name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { type, names: [name], members: [i], introduced: [] });
    else {
      group.members.push(i);
      if (!group.names.includes(name)) group.names.push(name);
    }
  });
  return groups;
}

interface Introduction {
  readonly full: number;
  readonly short: number;
}

/** "Tehrik-i-Taliban Pakistan (TTP)": a name and its short form in brackets, whose letters begin its words. */
function findIntroductions(candidates: readonly Candidate[], text: string): Introduction[] {
  const found: Introduction[] = [];
  candidates.forEach((short, i) => {
    const full = candidates[i - 1];
    if (full === undefined || full.sentence !== short.sentence) return;
    const between = text.slice(full.end, short.start);
    if (/^(?: [a-z]{1,12}){0,2},? [([]["“‘]?$/.test(between) && standsFor(text.slice(short.start, short.end), full.folded)) found.push({ full: i - 1, short: i });
  });
  return found;
}

/** Whether an acronym's letters begin the words of a name, small words perhaps left out. */
export function standsFor(acronym: string, folded: string): boolean {
  if (!/^\p{Lu}[\p{L}.&-]{1,8}$/u.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return false;
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const words = folded.split(/[ -]/).filter(word => word !== '' && word !== '&');
  const all = words.map(word => word[0]).join('');
  const main = words.filter(word => word.length > 3 || !/^(?:of|the|and|for|in|on|de|la|du|des|i|e|a|al|el)$/.test(word)).map(word => word[0]).join('');
  return letters === all || letters === main;
}

function joinIntroduced(groups: Map<string, Group>, candidates: readonly Candidate[], introductions: readonly Introduction[]): void {
  for (const { full, short } of introductions) {
    const into = groupOf(groups, full);
    const from = groupOf(groups, short);
    const acronym = candidates[short]?.folded ?? '';
    if (into === undefined || from === undefined) continue;
    if (!into.introduced.includes(acronym)) into.introduced.push(acronym);
    if (into === from) continue;
    for (const other of [...groups.values()]) if (other !== into && other.names.includes(acronym) && other.names.length === 1) move(other, into);
  }
  for (const member of introductions.flatMap(({ full }) => groupOf(groups, full)?.members ?? [])) {
    const candidate = candidates[member];
    const group = groupOf(groups, member);
    if (candidate !== undefined && group !== undefined) candidate.type = group.type;
  }
}

const groupOf = (groups: ReadonlyMap<string, Group>, member: number): Group | undefined => [...groups.values()].find(group => group.members.includes(member));

function move(from: Group, into: Group): void {
  into.members.push(...from.members.splice(0));
  into.members.sort((a, b) => a - b);
  for (const name of from.names) if (!into.names.includes(name)) into.names.push(name);
}

/** "Muttaqi" to "Amir Khan Muttaqi", "Wang" to "Wang Yi": by the last word, else by the first, and only to one person. */
function joinShortPeople(groups: ReadonlyMap<string, Group>): void {
  const people = [...groups.values()].filter(group => group.type === 'PER');
  people.sort((a, b) => words(a).length - words(b).length);
  for (const short of people) {
    const own = words(short);
    const longer = people.filter(other => other !== short && other.members.length > 0 && words(other).length > own.length);
    const byLast = longer.filter(other => endsWith(words(other), own));
    const bySpan = byLast.length > 0 ? byLast : longer.filter(other => own.length === 1 ? words(other)[0] === own[0] : own.every(word => words(other).includes(word)));
    const distinct = bySpan.filter(other => !bySpan.some(another => another !== other && endsWith(words(another), words(other))));
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1) {
      move(short, only);
      only.names.sort((a, b) => b.length - a.length);
    }
  }
}

const words = (group: Group): string[] => (group.names[0] ?? '').split(' ');
const endsWith = (whole: readonly string[], tail: readonly string[]): boolean => tail.length < whole.length && tail.every((word, i) => whole[whole.length - tail.length + i] === word);

/** "the Council" to the one body that ends so; an acronym to the one body whose words it begins; "Boeing" to "Boeing Commercial Airplanes" never. */
function joinShortBodies(groups: ReadonlyMap<string, Group>): void {
  const bodies = [...groups.values()].filter(group => group.type === 'ORG');
  for (const short of bodies) {
    const [name = ''] = short.names;
    if (name.includes(' ')) continue;
    const fits = bodies.filter(other => {
      if (other === short || other.members.length === 0) return false;
      const own = words(other);
      if (isOrganisationHead(name)) return own.length > 1 && own.at(-1) === name;
      return name.length >= 2 && name.length <= 6 && own.length >= 2 && standsFor(name.toUpperCase(), own.join(' '));
    });
    const [only] = fits;
    if (only !== undefined && fits.length === 1) move(short, only);
  }
}

