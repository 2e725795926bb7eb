import { foldedText, foldedWords } from '../../text/folded-words.ts';
import {
  isCommonToken,
  isGivenNameToken,
  isMaybePlaceToken,
  isOrganisationHeadToken,
  isPlaceHeadToken,
  isTitleHeadToken,
} from '../gazetteer/word-traits.ts';
import { placeOfDemonym } from '../gazetteer/demonyms.ts';
import type { Token } from '../../text/token.ts';
import {
  isKnownOrganisation,
  isMiscHead,
  isOrganisationHead,
  isOrganisationOpener,
  isPlaceOpener,
  isRealm,
} from '../gazetteer/organisations.ts';
import { isSurePlace } from '../gazetteer/places.ts';
import { isPortfolio, isTitleHead } from '../gazetteer/titles.ts';
import { isGivenName } from '../gazetteer/words.ts';
import { isCapital } from './calendar-names.ts';
import { isNameable } from './nameable.ts';

/** "Ministry of Foreign Affairs", "Minister of Trade", "Republic of the Congo"; not "President of Pakistan", where the place is a name of its own. */
export function ofPhrase(tokens: readonly Token[], end: number): number | undefined {
  const article = tokens[end + 1]?.folded === 'the' ? 1 : 0;
  const target = end + 1 + article;
  if (!isNameable(tokens, target)) return undefined;
  const head = tokens[end - 1]?.folded ?? '';
  const after = tokens[target]?.folded ?? '';
  if (isPortfolio(after) && isTitleHead(head)) return target + 1;
  if (NOBLE.has(head) && isNameable(tokens, target + 1) && isHouseHead(tokens[target + 1])) return target + 2;
  if (isTitleHead(head) || isOfficer(tokens, target) || isLeader(tokens, end - 1, target)) return undefined;
  if (isRealm(head)) return target + 1;
  // "Zentrix Holding of the Emirates": a firm whose name ends before, and where it is from.
  if (/^(?:holdings?|group|ltd\.?|inc\.?|plc|corp\.?)$/.test(head) && isSurePlaceAt(tokens, target)) return undefined;
  if (isMiscHead(head) && endsAsBody(tokens, target)) return undefined;
  if (isOrganisationOpener(head) || isOrganisationHead(head) || isMiscHead(head)) return target + 1;
  if (TASKS.has(head) && tokens[end - 2]?.folded === 'the' && tokens[end - 3]?.folded === 'for') return target + 1;
  return isPlaceOpener(head) && !isSurePlace(head) ? target + 1 : undefined;
}

const isSurePlaceAt = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some(length => isSurePlace(foldedText(tokens, at, at + length)));

/** "Prince of Wales Hospital", "Sisters of Mercy School": houses are called by nobles and saints. */
const NOBLE = new Set(['prince', 'princess', 'duke', 'duchess', 'lady', 'sisters', 'queen']);
const isHouseHead = (token: Token | undefined): boolean => isOrganisationHeadToken(token) || isPlaceHeadToken(token);

/** What a front or an office may be "for the … of". */
const TASKS = new Set(
  'survival emancipation abolition unity independence liberation defence defense restoration protection promotion study prevention advancement coordination salvation development prohibition'.split(
    ' ',
  ),
);

/** "the Annual Meeting of the Elmbridge Society": who met is a name of its own. */
function endsAsBody(tokens: readonly Token[], from: number): boolean {
  let to = from + 1;
  while (to - from < 6 && isNameable(tokens, to)) to++;
  return to - from > 1 && isOrganisationHeadToken(tokens[to - 1]);
}

/** "the Forces of General Omar Keita": who commands them is a name of his own. */
const isOfficer = (tokens: readonly Token[], at: number): boolean =>
  isTitleHeadToken(tokens[at]) && isNameable(tokens, at + 1) && isGivenNameToken(tokens[at + 1]);

/** "the Communist Party of Gennady Orlov": who leads it is a name of his own. */
const isLeader = (tokens: readonly Token[], head: number, at: number): boolean =>
  LED.has(tokens[head]?.folded ?? '') &&
  isGivenNameToken(tokens[at]) &&
  !isMaybePlaceToken(tokens[at]) &&
  isNameable(tokens, at + 1) &&
  !isOrganisationHeadToken(tokens[at + 1]);
const LED = new Set('party alliance movement front coalition army government group forces'.split(' '));

/** "Institute of Volcanology and Seismology": what a body is of, where it is a matter and no place or person. */
const isMatter = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapital(token) &&
  (isCommonToken(token) ||
    /(?:ology|ography|onomy|ics|ment|tion|ture|ing|ance|ence|ity|istry|stry)$/.test(token.folded)) &&
  !isMaybePlaceToken(token) &&
  !isGivenNameToken(token) &&
  !isOrganisationHeadToken(token) &&
  !isTitleHeadToken(token);
/** Ordinary words that are no given name: what an office deals with. */
const isMatterOrHead = (token: Token | undefined): boolean =>
  isCommonToken(token) && !isGivenNameToken(token) && !isMaybePlaceToken(token) && !isTitleHeadToken(token);
const opensBody = (words: readonly string[]): boolean =>
  words.some(
    (word, i) => /^(?:of|for)$/.test(words[i + 1] ?? '') && (isOrganisationOpener(word) || isOrganisationHead(word)),
  );

/** "Hobbs and Sons", "Maqbool and Company": who trades with whom a firm is called by. */
const KIN_IN_TRADE = new Set([
  'sons',
  'company',
  'co',
  'co.',
  'associates',
  'partners',
  'brothers',
  'bros',
  'daughters',
  'services',
]);

const OWN_HOUSES = new Set('college university school hospital museum church academy'.split(' '));

/** "Ministry of Trade and Industry", "Belt and Road Initiative": what stands behind "and" ends in a head, or goes on with the matters of a ministry. */
export function andPhrase(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (!isNameable(tokens, end + 1)) return undefined;
  const words = foldedWords(tokens, from, end);
  const afterOf = words.includes('of') || words.includes('for');
  const next = tokens[end + 1]?.folded ?? '';
  if (KIN_IN_TRADE.has(next) && !isTitleHead(words.at(-1) ?? '') && tokens[end + 2]?.folded !== 'of') return end + 2;
  // "Illovo and C.G. Smith Sugar": initials begin another name.
  if (/^\p{Lu}\./u.test(tokens[end + 1]?.text ?? '')) return undefined;
  if (afterOf && isPortfolio(words.at(-1) ?? '') && isPortfolio(next)) return end + 2;
  if (afterOf && isMatter(tokens[end - 1]) && isMatter(tokens[end + 1]) && opensBody(words)) return end + 2;
  let last = end + 1;
  while (isNameable(tokens, last + 1) && last < end + 4) last++;
  const head = tokens[last]?.folded ?? '';
  const first = words[0] ?? '';
  if (words.length === 1 && tokens[from]?.capital === 'all' && first.length > 2) return undefined;
  // "Quinnipiac and Emerson College": a house of learning or worship has a name of its own.
  if (words.length === 1 && !isCommonToken(tokens[from]) && OWN_HOUSES.has(head)) return undefined;
  const areMatters = tokens.slice(from, end).every(isMatterOrHead);
  if (isKnownOrganisation(tokens[end - 1]?.text ?? '') || isKnownOrganisation(tokens[end + 1]?.text ?? ''))
    return undefined;
  const ordinary =
    words.length <= (areMatters ? 5 : placeOfDemonym(words[0] ?? '') === undefined ? 2 : 3) &&
    !isSurePlace(words.join(' ')) &&
    !isTitleHead(words.at(-1) ?? '') &&
    (!isGivenName(first) || (isCommonToken(tokens[from]) && tokens[from - 1]?.folded === 'the'));
  const single = last === end + 1;
  // "Rabi Tsokwe and Janata Party": two words of which the second is no ordinary one are a name of their own.
  if (words.length === 2 && !isCommonToken(tokens[end - 1])) return undefined;
  return ordinary &&
    !single &&
    (isOrganisationHead(head) || isMiscHead(head)) &&
    (!isOrganisationHead(words.at(-1) ?? '') || (words.length === 1 && isMatterOrHead(tokens[from]))) &&
    !isSurePlace(next)
    ? last + 1
    : undefined;
}
