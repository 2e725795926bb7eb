import { isKnownOrganisation, isOrganisationHead } from '../gazetteer/organisations.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { around, tokenAt, wordsIn } from './candidate.ts';
import { first, isAcronym, last, size, type TypeRule } from './type-rule.ts';

/** Houses, ports and works that one is at, though their names might be others'. */
export const SITE_RULES: readonly TypeRule[] = [
  {
    name: 'house where one is',
    type: 'LOC',
    certainty: 'guess',
    reason: 'a house that one is at is a place, though families are called so, too',
    takes: 'talks at Marlby House ended',
    leaves: 'talks with Marlby House ended',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 3 &&
      /^(?:house|lodge|hall|court|manor|mansion)$/.test(last(c)) &&
      /^(?:at|outside|near|inside)$/.test(around(c, -1)) &&
      c.titleFrom === undefined,
  },
  {
    name: 'somebody’s works',
    type: 'LOC',
    certainty: 'guess',
    reason: 'what a firm has works at is a place',
    takes: 'Egenka’s Nkulo plant stopped',
    leaves: 'the Nkulo plant stopped',
    test: c =>
      size(c) <= 2 &&
      (tokenAt(c, -1)?.kind === 'possessive' || /^(?:its|their)$/.test(around(c, -1))) &&
      /^(?:plant|mill|factory|works|yard|shipyard|smelter|mine|depot|site|campus|quarry)$/.test(around(c, 1)) &&
      !isAcronym(c.text) &&
      !isKnownOrganisation(c.text) &&
      !wordsIn(c).every(isCommonWord),
  },
  {
    name: 'port or fort',
    type: 'LOC',
    certainty: 'guess',
    reason: 'what one is at or in that is called a port, a fort or a mount is a place, though an ordinary word follows',
    takes: 'a crane fell at Port Botany',
    leaves: 'the Port Authority met',
    test: c =>
      size(c) === 2 &&
      /^(?:port|fort|mount|lake|cape|camp)$/.test(first(c)) &&
      /^(?:at|in|near|from|to|off|for|outside)$/.test(around(c, -1)) &&
      !isOrganisationHead(last(c)),
  },
];
