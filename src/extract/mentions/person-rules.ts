import { isMaybePlace } from '../gazetteer/places.ts';
import { isCommonToken } from '../gazetteer/word-traits.ts';
import { around, tokensOf } from './candidate.ts';
import { isAcronym, personLike, size, type TypeRule } from './type-rule.ts';

const ENDURED = new Set(
  'arrested hanged jailed imprisoned beheaded knighted crowned baptised baptized widowed hospitalised hospitalized handcuffed exiled orphaned'.split(
    ' ',
  ),
);
const APPOINTING = new Set(
  'names appoints appointed sacks sacked jails jailed arrests arrested elects elected nominates nominated impeaches impeached mourns buries acquits acquitted extradites deports deported convicts succeeds succeeded'.split(
    ' ',
  ),
);

/** What is done to persons alone, and how one speaks of them. */
export const PERSON_RULES: readonly TypeRule[] = [
  {
    name: 'done to persons',
    type: 'PER',
    certainty: 'guess',
    reason: 'only persons are arrested, hanged or knighted',
    takes: 'Tavilak was arrested',
    leaves: 'Tavilak was sold',
    test: c =>
      size(c) <= 3 &&
      /^(?:was|were|been)$/.test(around(c, 1)) &&
      ENDURED.has(around(c, 2)) &&
      !isAcronym(c.text) &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'named or jailed',
    type: 'PER',
    certainty: 'guess',
    reason: 'only persons are appointed, jailed or mourned',
    takes: 'the court jails Tavilak',
    leaves: 'the firm sells Tavilak',
    test: c =>
      size(c) <= 2 &&
      APPOINTING.has(around(c, -1)) &&
      personLike(c) &&
      !isAcronym(c.text) &&
      !isMaybePlace(c.folded) &&
      !tokensOf(c).some(token => isCommonToken(token)),
  },
  {
    name: 'dear',
    type: 'PER',
    certainty: 'guess',
    reason: 'letters speak fondly of persons',
    takes: 'Anna and little Bertie were ill',
    leaves: 'Anna and little money',
    test: c =>
      size(c) === 1 &&
      /^(?:little|poor|dear|dearest|darling)$/.test(around(c, -1)) &&
      !isMaybePlace(c.folded) &&
      !isCommonToken(tokensOf(c)[0]),
  },
  {
    name: 'one whom nobody knows',
    type: 'PER',
    certainty: 'guess',
    reason: 'papers and courts say "one" before a person of whom they know the name alone',
    takes: 'police held one Chinemu, and left',
    leaves: 'police held one Chinemu share',
    test: c =>
      size(c) <= 2 &&
      around(c, -1) === 'one' &&
      /^(?:,|\.|\)|and|who|was|had|)$/.test(around(c, 1)) &&
      !isAcronym(c.text) &&
      !isMaybePlace(c.folded) &&
      !isCommonToken(tokensOf(c)[0]),
  },
  {
    name: 'camp of',
    type: 'PER',
    certainty: 'guess',
    reason: 'campaigns, administrations and families are called by a person',
    takes: 'a spokesman for the Tavilak campaign',
    leaves: 'a spokesman for the Tavilak factory',
    test: c =>
      size(c) === 1 &&
      around(c, -1) === 'the' &&
      /^(?:campaign|administration|presidency|premiership|camp|family|dynasty|clan|brothers|sisters|twins)$/.test(
        around(c, 1),
      ) &&
      !isAcronym(c.text) &&
      !isMaybePlace(c.folded) &&
      !isCommonToken(tokensOf(c)[0]),
  },
];
