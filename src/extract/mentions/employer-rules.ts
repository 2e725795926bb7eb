import { isMiscHead, isOrganisationHead, isPlaceHead, isPlaceOpener } from '../gazetteer/organisations.ts';
import { isMaybePlace, isTown } from '../gazetteer/places.ts';
import { isPersonNoun, isTitleHead } from '../gazetteer/titles.ts';
import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isCommonWord, isFamilyName, isGivenName, isTechnicalAcronym } from '../gazetteer/words.ts';
import { SAYING } from '../saying.ts';
import { around, tokenAt, tokensOf, type Candidate } from './candidate.ts';
import { first, isAcronym, last, personLike, size, type TypeRule } from './type-rule.ts';

const EMPLOYED = new Set(
  'analyst analysts dealer dealers trader traders economist economists strategist strategists broker brokers solicitor solicitors'.split(
    ' ',
  ),
);

/** "analysts at X", "analyst Ana Silva of X". */
function isEmployed(candidate: Candidate): boolean {
  if (EMPLOYED.has(around(candidate, -2))) return around(candidate, -1) !== 'of';
  for (let at = -2; at > -6; at--) {
    if (tokenAt(candidate, at)?.capital === 'none') return at < -2 && EMPLOYED.has(around(candidate, at));
    if (at < -2 && EMPLOYED.has(around(candidate, at))) return true;
  }
  return false;
}

const EMPLOYING = new Set(
  'employed built constructed operated owned manufactured issued published distributed insured financed sponsored brewed chartered underwritten marketed retailed'.split(
    ' ',
  ),
);

const LETTING = new Set('chartered leased hired bought acquired purchased ordered licensed'.split(' '));
const NONE: ReadonlySet<string> = new Set();

/** Who speaks for a party or union, or stands for it. */
const PARTISAN =
  /^(?:leader|leaders|mp|mps|mla|mlas|spokesman|spokeswoman|spokesperson|chairman|candidate|candidates|lawmaker|lawmakers|senator|legislator|secretary|president)$/;

/** "Blanchard, of Duncan Fox, met us". */
const isBetweenCommas = (candidate: Candidate): boolean =>
  around(candidate, -2) === ',' && around(candidate, 1) === ',' && tokenAt(candidate, -3)?.capital === 'initial';
const isBehindFullName = (candidate: Candidate): boolean =>
  tokenAt(candidate, -2)?.capital === 'initial' &&
  tokenAt(candidate, -3)?.capital === 'initial' &&
  !isCommonWord(around(candidate, -2)) &&
  (isGivenName(around(candidate, -3)) ||
    (!isCommonWord(around(candidate, -3)) && !isHead(around(candidate, -2)) && around(candidate, -4) !== 'the'));
const isHead = (word: string): boolean => isOrganisationHead(word) || isPlaceHead(word) || isTitleHead(word);

/** Who works for a body, speaks for it, or is told things by it stands beside its name. */
export const EMPLOYER_RULES: readonly TypeRule[] = [
  {
    name: 'told',
    type: 'ORG',
    certainty: 'guess',
    reason: 'what is told something and is made of ordinary words is a paper or a station',
    takes: 'Ebo told Times Sport so',
    leaves: 'Ebo told Grace so',
    test: c =>
      around(c, -1) === 'told' &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      c.titleFrom === undefined &&
      !c.shouted &&
      (last(c) === 'fm' ||
        (tokensOf(c).every(token => isCommonToken(token)) && !isGivenName(first(c)) && !isPersonNoun(last(c)))),
  },
  {
    name: 'speaks, of ordinary words',
    type: 'ORG',
    certainty: 'guess',
    reason: 'what speaks or would not, and is called by ordinary words, is a body',
    takes: 'but Network Rail said no',
    leaves: 'but Grace Hill said no',
    test: c =>
      size(c) >= 2 &&
      size(c) <= 3 &&
      !c.shouted &&
      c.titleFrom === undefined &&
      (SAYING.has(around(c, 1)) || /^(?:would|will|has|had|did)$/.test(around(c, 1))) &&
      !isGivenName(first(c)) &&
      !isFamilyName(last(c)) &&
      !isMiscHead(last(c)) &&
      !isPersonNoun(last(c)) &&
      tokensOf(c).every(token => isCommonToken(token)),
  },
  {
    name: 'speaks for a house',
    type: 'ORG',
    certainty: 'guess',
    reason: 'analysts and dealers are at a firm',
    takes: 'analysts at Norvald Hess',
    leaves: 'visitors at Norvald Hess',
    test: c =>
      /^(?:at|with|of)$/.test(around(c, -1)) && isEmployed(c) && !isMaybePlace(c.folded) && c.titleFrom === undefined,
  },
  {
    name: 'employs or owns',
    type: 'ORG',
    certainty: 'guess',
    reason: 'who employs, operates or makes is a firm where no full name says otherwise',
    takes: 'a docker employed by Patrick',
    leaves: 'a docker hit by Patrick',
    test: c =>
      (around(c, -1) === 'by' ? EMPLOYING : around(c, -1) === 'from' ? LETTING : NONE).has(around(c, -2)) &&
      c.titleFrom === undefined &&
      !isMaybePlace(c.folded) &&
      !(size(c) > 1 && (isGivenName(first(c)) || isFamilyName(last(c)))),
  },
  {
    name: 'speaks for a house, analyst behind',
    type: 'ORG',
    certainty: 'guess',
    reason: 'behind a firm stands its analyst, and then his name',
    takes: 'Norvald analyst Ana Silva said',
    leaves: 'Norwegian analyst Ana Silva said',
    test: c =>
      size(c) <= 3 &&
      EMPLOYED.has(around(c, 1)) &&
      tokenAt(c, 2)?.capital === 'initial' &&
      c.titleFrom === undefined &&
      !isMaybePlace(c.folded),
  },
  {
    name: 'of whom somebody is',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a full name and "of" stand before the body somebody is of, unless it is a place; nobody is of a person',
    takes: 'Mike Donner of Frankel Pollak said',
    leaves: 'the works of Frankel Pollak',
    test: c =>
      around(c, -1) === 'of' &&
      size(c) >= 2 &&
      size(c) <= 4 &&
      c.titleFrom === undefined &&
      (isBetweenCommas(c) || isBehindFullName(c)) &&
      personLike(c) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !isPlaceOpener(first(c)),
  },
  {
    name: 'house of a poll',
    type: 'ORG',
    certainty: 'guess',
    reason: 'polls are called by who asks',
    takes: 'an Emerson survey found',
    leaves: 'a Michigan survey found',
    test: c =>
      size(c) <= 3 &&
      /^(?:poll|polls|survey|surveys|pollster|pollsters|tracker)$/.test(around(c, 1)) &&
      /^(?:a|an|the|new|recent|latest|another)$/.test(around(c, -1)) &&
      !isMaybePlace(c.folded) &&
      !isTown(c.folded) &&
      !tokensOf(c).every(token => isCommonToken(token)),
  },
  {
    name: 'acronym that is a word, too',
    type: 'ORG',
    certainty: 'guess',
    reason: 'a word in capitals before an office is a body’s acronym, whatever it spells',
    takes: 'a PAS spokesman',
    leaves: 'a FREE lunch',
    test: c =>
      !c.shouted &&
      isAcronym(c.text) &&
      c.text.length <= 5 &&
      size(c) === 1 &&
      (isTitleHead(around(c, 1))
        ? !isTechnicalAcronym(c.folded) || PARTISAN.test(around(c, 1))
        : tokenAt(c, 1)?.kind === 'possessive' && isGivenName(around(c, 2)) && tokenAt(c, 3)?.capital === 'initial'),
  },
];
