import type { Candidate } from './candidate.ts';
import { firstLetters, moveGroup, type Group } from './group.ts';

interface Introduction {
  readonly full: number;
  readonly short: number;
}

/** "Tehrik-i-Taliban Pakistan (TTP)": the short form and the full one are of one entity, and of one type. */
export function joinIntroduced(groups: readonly Group[], candidates: readonly Candidate[], text: string): void {
  const groupOf = new Map<number, Group>();
  const byName = new Map<string, Group[]>();
  for (const group of groups) {
    for (const member of group.members) groupOf.set(member, group);
    for (const name of group.names) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [group]);
      else own.push(group);
    }
  }
  for (const { full, short } of findIntroductions(candidates, text)) {
    const into = groupOf.get(full);
    const acronym = candidates[short]?.folded ?? '';
    if (into === undefined || into.members.length === 0) continue;
    if (!into.introduced.includes(acronym)) into.introduced.push(acronym);
    for (const other of byName.get(acronym) ?? []) {
      if (other === into || other.names.length > 1 || other.members.length === 0) continue;
      for (const member of other.members) {
        groupOf.set(member, into);
        const candidate = candidates[member];
        if (candidate !== undefined) candidate.type = into.type;
      }
      moveGroup(other, into, 'the text introduces the one as short for the other');
    }
  }
}

/** A name and its short form in brackets behind it, whose letters begin its words; two small words may stand between. */
function findIntroductions(candidates: readonly Candidate[], text: string): Introduction[] {
  const found: Introduction[] = [];
  candidates.forEach((short, i) => {
    const full = candidates[i - 1];
    if (full === undefined || full.sentence !== short.sentence || short.start - full.end > 40) return;
    const between = text.slice(full.end, short.start);
    if (
      /^(?: [a-z]{1,12}){0,2},? [([]["“‘]?$/.test(between) &&
      standsFor(text.slice(short.start, short.end), full.folded)
    )
      found.push({ full: i - 1, short: i });
  });
  return found;
}

const SMALL = /^(?:of|the|and|for|in|on|de|la|du|des|i|e|a|al|el)$/;

/** Whether an acronym's letters begin the words of a name, small words perhaps left out. */
export function standsFor(acronym: string, folded: string): boolean {
  if (!/^\p{Lu}[\p{L}.&-]{1,8}$/u.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym)) return false;
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const words = folded.split(/[ -]/).filter(word => word !== '' && word !== '&');
  return letters === firstLetters(words) || letters === firstLetters(words.filter(word => !SMALL.test(word)));
}
