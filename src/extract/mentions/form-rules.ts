import {
  isKnownOrganisation,
  isKnownOrganisationInCapitals,
  isKnownProduct,
  isMovementOpener,
  isOrganisationHead,
  isStormOpener,
} from '../gazetteer/organisations.ts';
import { isCountry, isMaybePlace, isPlaceAcronym, isSurePlace } from '../gazetteer/places.ts';
import { isPortfolio, isTitleModifier } from '../gazetteer/titles.ts';
import { isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, tokensOf, wordsIn, type Candidate } from './candidate.ts';
import { isOfParty } from './is-of-party.ts';
import { first, last, size, type TypeRule } from './type-rule.ts';

const SHIPS = new Set('hms hmas hmcs hmnzs ins pns bns uss rms mv ss rv rfa'.split(' '));
/** "Cyclone Hola", "Super Typhoon Marce", "Tropical Storm Ana". */
const isStorm = ([word = '', next = '']: readonly string[]): boolean =>
  isStormOpener(word) || (/^(?:super|severe|tropical)$/.test(word) && (isStormOpener(next) || next === 'storm'));
const STYLES = new Set(['dalai lama', 'panchen lama', 'aga khan', 'karmapa lama']);

function beforeHyphen(word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen);
}

/** ", 44," and ", aged 7,": no day of a month and no year. */
const AGE = /^ ?, ?(?:aged? )?(?:\d{2}|[5-9]) ?,/;

const LONGEST_RESULT = 14;

/** "Blackburn 1 Leeds United 0", "Coventry 4 1 2 1 3 4 5": a line of names and figures alone. */
function isInResult({ sentence: { tokens }, from, to }: Candidate): boolean {
  if (tokens.length > LONGEST_RESULT || tokens[to]?.kind !== 'number') return false;
  if (tokens.some(({ kind, capital, folded }) => kind === 'word' && capital === 'none' && folded !== 'and'))
    return false;
  const behind = tokens.slice(to).filter(({ kind }) => kind === 'word').length;
  if (from > 0) return tokens[from - 1]?.kind === 'number' && behind === 0 && tokens[0]?.kind === 'word';
  const figures = tokens.slice(to).filter(({ kind }) => kind === 'number').length;
  return behind === 0 ? figures >= 3 : figures === 2 && tokens.at(-1)?.kind === 'number';
}

/** What a name’s own words, or the title before it, say surely of its type. */
export const FORM_RULES: readonly TypeRule[] = [
  {
    name: 'side in a result',
    type: 'ORG',
    certainty: 'here',
    reason: 'lines of names and figures are results and tables: clubs, called by their towns',
    takes: 'Bekal 1 Tavuki 0',
    leaves: 'Bekal had 1 win and Tavuki 0',
    test: c => isInResult(c) && !isCountry(c.folded) && (!isGivenName(first(c)) || isMaybePlace(c.folded)),
  },
  {
    name: 'title before',
    type: 'PER',
    certainty: 'sure',
    reason: 'an office or form of address stands directly before persons',
    takes: 'Governor Adaeze Obi spoke',
    leaves: 'Prime Minister’s Office',
    test: c =>
      c.titleFrom !== undefined &&
      !wordsIn(c).includes('&') &&
      (!isOrganisationHead(last(c)) || (size(c) === 2 && isFamilyName(last(c)))),
  },
  {
    name: 'age behind',
    type: 'PER',
    certainty: 'sure',
    reason: 'only people are followed by their age between commas, whatever their last word is',
    takes: 'Hoang Thi Bay, 44, fled',
    leaves: 'Hoang Thi Bay, 1944, oil on canvas',
    test: (c, text) =>
      size(c) >= 2 &&
      size(c) <= 5 &&
      AGE.test(text.slice(c.end, c.end + 14)) &&
      !isMaybePlace(c.folded) &&
      !wordsIn(c).some(word => isOrganisationHead(word) || word === 'of'),
  },
  {
    name: 'agency of a dateline',
    type: 'ORG',
    certainty: 'sure',
    reason: 'behind the place that a report comes from stands in brackets who sent it, and then a dash',
    takes: 'SARANDA (Hinta) - A film was shown.',
    leaves: 'The film (Hinta) - was shown.',
    test: c =>
      c.from <= 5 &&
      around(c, -1) === '(' &&
      around(c, 1) === ')' &&
      /^[-—–]$/.test(around(c, 2)) &&
      tokenAt(c, -2)?.capital === 'all' &&
      c.sentence.start === c.sentence.passage.start,
  },
  {
    name: 'elected in',
    type: 'LOC',
    certainty: 'sure',
    reason: 'a party’s letter stands before where its member was elected',
    takes: 'Ann Obi (D-Utah)',
    leaves: 'Ann Obi (A-Level)',
    test: c =>
      size(c) === 1 &&
      /^[DRI][-‐‑]\p{Lu}\p{Ll}/u.test(tokensOf(c)[0]?.text ?? '') &&
      c.start > (tokensOf(c)[0]?.start ?? 0),
  },
  {
    name: 'matter of a minister',
    type: 'MISC',
    certainty: 'here',
    reason: 'what a minister is for is no body, though written with capitals',
    takes: 'the Local Government minister spoke',
    leaves: 'the Local Government Board met',
    test: c =>
      /^(?:minister|ministers|secretary|ministry)$/.test(around(c, 1)) &&
      wordsIn(c).every(word => isPortfolio(word) || isTitleModifier(word) || word === 'and'),
  },
  {
    name: 'style of one person',
    type: 'PER',
    certainty: 'sure',
    reason: 'a few styles stand for the one person who bears them',
    takes: 'the Aga Khan',
    leaves: 'the Khan',
    test: c => STYLES.has(c.folded),
  },
  {
    name: 'product or index of the lists',
    type: 'MISC',
    certainty: 'sure',
    reason: 'some products and measures of markets are named without saying what they are',
    takes: 'the Nikkei fell',
    leaves: 'Nikkei Asia reported',
    test: c =>
      (isKnownProduct(c.text) && !/^(?:daily|newspaper|reported)$/.test(around(c, 1))) ||
      (c.text === 'Dow Jones' && /^(?:industrial|industrials|index|average)$/.test(around(c, 1))) ||
      (tokenAt(c, 1)?.kind === 'number' &&
        /^(?:S&P|FTSE|CAC|Nasdaq|NASDAQ|ASX|TSX|Boeing|Airbus)$/.test(c.text) &&
        /^\d{2,3}$/.test(around(c, 1)) &&
        around(c, -1) === 'the'),
  },
  {
    name: 'party that is a word',
    type: 'ORG',
    certainty: 'sure',
    reason: 'Labour with a capital is a party, at the beginning of a sentence where a verb or a member follows',
    takes: 'they said that Labour would win',
    leaves: 'Labour costs rose',
    test: c =>
      size(c) === 1 &&
      !c.shouted &&
      (c.folded === 'labour' || c.folded === 'labor') &&
      !/^(?:day|minister|secretary)$/.test(around(c, 1)) &&
      (!c.initial || isOfParty(c.sentence.tokens, c.to)),
  },
  {
    name: 'organisation of the lists',
    type: 'ORG',
    certainty: 'sure',
    reason: 'some bodies are named without saying what they are',
    takes: 'NATO met',
    leaves: 'NATO Square is closed',
    test: c =>
      !(c.text === 'CCTV' && /^(?:footage|camera|cameras|images|recordings?)$/.test(around(c, 1))) &&
      (isKnownOrganisation(c.text) || (c.shouted && isKnownOrganisationInCapitals(c.folded))) &&
      !(isSurePlace(c.folded) && around(c, -1) === 'the'),
  },
  {
    name: 'movement’s opening',
    type: 'ORG',
    certainty: 'sure',
    reason: 'words for party, society and army open the names of movements',
    takes: 'Hizb-ul-Fajr',
    leaves: 'Jamal-ud-Din',
    test: c => (size(c) > 1 || first(c).includes('-')) && isMovementOpener(beforeHyphen(first(c))),
  },
  {
    name: 'place of the lists',
    type: 'LOC',
    certainty: 'sure',
    reason: 'countries, capitals and great regions are known',
    takes: 'in Uruguay',
    leaves: 'Jordan Smith',
    test: c => isSurePlace(c.folded) || isPlaceAcronym(c.text),
  },
  {
    name: 'ship',
    type: 'MISC',
    certainty: 'sure',
    reason: 'letters for a navy’s ship or a steamer stand before a ship’s name',
    takes: 'HMAS Tobruk sailed',
    leaves: 'HMS sailed',
    test: c => size(c) > 1 && SHIPS.has(first(c)),
  },
  {
    name: 'storm or operation',
    type: 'MISC',
    certainty: 'sure',
    reason: 'storms and operations are called by what they are and a name',
    takes: 'after Cyclone Hola',
    leaves: 'a cyclone warning',
    test: c => size(c) > 1 && size(c) <= 4 && isStorm(wordsIn(c)) && !isOrganisationHead(last(c)),
  },
];
