import { isMiscHead } from '../gazetteer/organisations.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { isPersonNoun, isTitleModifier } from '../gazetteer/titles.ts';
import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { around, tokensOf, wordsIn } from './candidate.ts';
import { OF_A_SIDE, playsAsSide } from './plays-as-side.ts';
import { size, type TypeRule } from './type-rule.ts';

/** Clubs that are called by ordinary words, in reports of matches. */
export const NICKNAME_RULES: readonly TypeRule[] = [
  {
    name: 'side’s player',
    type: 'ORG',
    certainty: 'here',
    reason: 'an ordinary word with a capital before a player’s place in the side is the side’s name',
    takes: 'the match was won when the Express striker scored his goals',
    leaves: 'the match was won when the Assistant coach scored his goals',
    test: c =>
      c.sport &&
      size(c) === 1 &&
      !c.initial &&
      !c.shouted &&
      around(c, -1) === 'the' &&
      OF_A_SIDE.has(around(c, 1)) &&
      !isTitleModifier(c.folded) &&
      isCommonWord(c.folded),
  },
  {
    name: 'side of ordinary words',
    type: 'ORG',
    certainty: 'sure',
    reason:
      'in reports of matches two ordinary words with capitals, the last a plural, that win, lose or are beaten are a club',
    takes: 'the match was over, the striker had scored and Blue Waters drew with Tall Oaks',
    leaves: 'the match was over, the striker had scored and White House staff won',
    test: c =>
      c.sport &&
      !c.shouted &&
      size(c) >= 2 &&
      size(c) <= 3 &&
      c.titleFrom === undefined &&
      !isMaybePlace(c.folded) &&
      /[a-z]{3}s$/.test(c.folded) &&
      tokensOf(c).every(token => isCommonToken(token)) &&
      !isMiscHead(wordsIn(c).at(-1) ?? '') &&
      !isPersonNoun(wordsIn(c).at(-1) ?? '') &&
      playsAsSide(c),
  },
  {
    name: 'nickname in the singular',
    type: 'ORG',
    certainty: 'here',
    reason: 'some clubs are called by a thing or a weather',
    takes: 'the match was over when the Heat topped Bekal in the final minutes of the season',
    leaves: 'the match was over when the Cup topped Bekal in the final minutes of the season',
    test: c =>
      c.sport &&
      size(c) === 1 &&
      around(c, -1) === 'the' &&
      /^(?:heat|magic|wild|thunder|storm|fury|galaxy|fire|crew|express|liberty|power|shock|lynx|kings)$/.test(c.folded),
  },
  {
    name: 'side of one word',
    type: 'ORG',
    certainty: 'sure',
    reason:
      'in reports of matches an ordinary word in the plural, with a capital, that is beaten or played for is a club',
    takes: 'the match was over: the striker scored when he played for Vipers',
    leaves: 'the match was over: the striker scored when he played with Vipers',
    test: c =>
      c.sport &&
      !c.shouted &&
      size(c) === 1 &&
      c.titleFrom === undefined &&
      !isMaybePlace(c.folded) &&
      /[a-z]{3}s$/.test(c.folded) &&
      isCommonToken(tokensOf(c)[0]) &&
      !isMiscHead(c.folded) &&
      !isPersonNoun(c.folded) &&
      playsAsSide(c),
  },
];
