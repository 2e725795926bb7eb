import { canonicalPlace } from '../gazetteer/places.ts';
import { isCompanyTail } from '../gazetteer/organisations.ts';
import { wordsIn, type Candidate } from './candidate.ts';
import type { Group } from './group.ts';
import { joinBodies } from './join-bodies.ts';
import { joinIntroduced } from './join-introduced.ts';
import { joinPeople } from './join-people.ts';

/** Groups the mentions of one source by the entity they are of; a short name goes to a full one only where just one fits. */
export function linkEntities(candidates: readonly Candidate[], text: string): Group[] {
  const groups = groupEqual(candidates);
  joinIntroduced(groups, candidates, text);
  joinPeople(groups);
  joinBodies(groups);
  for (const group of groups) {
    group.members.sort((a, b) => a - b);
    group.names.sort((a, b) => b.length - a.length);
  }
  return groups.filter(group => group.members.length > 0);
}

/** Equal names of one type; forms of a country are equal, and so are a firm's with and without "Ltd". */
function groupEqual(candidates: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>();
  candidates.forEach((candidate, i) => {
    const type = candidate.type ?? 'MISC';
    const name = candidate.folded.startsWith('the ') ? candidate.folded.slice(4) : candidate.folded;
    const key = `${type}:${type === 'LOC' ? canonicalPlace(name) : type === 'ORG' ? withoutCompanyTail(candidate, name) : name}`;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, {
        type,
        names: [name],
        words: name === candidate.folded ? candidate.words : name.split(' '),
        members: [i],
        introduced: [],
        joined: [],
      });
    else {
      group.members.push(i);
      if (!group.names.includes(name)) group.names.push(name);
    }
  });
  return [...groups.values()];
}

function withoutCompanyTail(candidate: Candidate, name: string): string {
  const words = wordsIn(candidate).filter((word, i) => !(i === 0 && word === 'the'));
  let end = words.length;
  while (end > 1 && isCompanyTail(words[end - 1] ?? '')) end--;
  // "U.S. Navy" and "US Navy" are one.
  const country = end > 1 ? canonicalPlace(words[0] ?? '') : words[0];
  return end === words.length && country === words[0] ? name : [country, ...words.slice(1, end)].join(' ');
}
