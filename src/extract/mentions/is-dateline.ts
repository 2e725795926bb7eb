import { isCommonToken } from '../gazetteer/word-traits.ts';
import { isMaybePlace } from '../gazetteer/places.ts';
import { isCalendarWord, isFamilyName, isGivenName } from '../gazetteer/words.ts';
import { around, tokenAt, tokensOf, type Candidate } from './candidate.ts';
import { isDesk } from './desks.ts';
import { size } from './type-rule.ts';

const DAY = /^(?:19|20)\d\d-\d\d-\d\d$/;
/** "BOISE, Idaho 1996-12-05", "LIMA, Peru (AP) -": the greater place, and then the date, the agency or the dash. */
function endsDateline(candidate: Candidate): boolean {
  let at = 2;
  while (at < 5 && tokenAt(candidate, at)?.kind === 'word' && tokenAt(candidate, at)?.capital !== 'none') at++;
  return at > 2 && (DAY.test(around(candidate, at)) || isDashOrBracket(candidate, at));
}

/** An opening bracket, or a dash that stands apart; folded, a dash is a hyphen. */
const isDashOrBracket = (candidate: Candidate, at: number): boolean =>
  around(candidate, at) === '(' ||
  (/^[-—–]$/.test(around(candidate, at)) &&
    (tokenAt(candidate, at)?.start ?? 0) > (tokenAt(candidate, at - 1)?.end ?? 0));

/** "Nadi - Tonga braced": one word that is no ordinary one, and a spaced dash, begin a paragraph. */
const opensReport = (candidate: Candidate): boolean =>
  candidate.from === 0 &&
  size(candidate) === 1 &&
  candidate.start === candidate.sentence.passage.start &&
  candidate.sentence.passage.kind === 'paragraph' &&
  /^[-—–]$/.test(around(candidate, 1)) &&
  (tokenAt(candidate, 1)?.start ?? 0) > candidate.end &&
  tokenAt(candidate, 2)?.capital === 'initial' &&
  tokenAt(candidate, 0)?.capital !== 'all' &&
  !isDesk(candidate.folded) &&
  !isCommonToken(tokensOf(candidate)[0]);

/** "TARAWA (RNZ Pacific) —": an agency in brackets, and then a dash. */
function isAgencyBehind(candidate: Candidate): boolean {
  let at = 3;
  while (at < 7 && around(candidate, at) !== ')') at++;
  return /^[-—–]$/.test(around(candidate, at + 1));
}

/** "KALPETTA: Farmers met": the place alone, and what it says; a speaker’s label is a person’s name or an acronym. */
const opensWithColon = (candidate: Candidate): boolean =>
  size(candidate) === 1 &&
  candidate.folded.length >= 5 &&
  candidate.start === candidate.sentence.passage.start &&
  candidate.sentence.passage.kind === 'paragraph' &&
  tokenAt(candidate, 2)?.capital === 'initial' &&
  !isFamilyName(candidate.folded) &&
  !isGivenName(candidate.folded) &&
  !isDesk(candidate.folded);

/** "PUERTO ELENA, June 4 -", "APIA:", "SUVA —" at the beginning of a paragraph. */
export function isDateline(candidate: Candidate): boolean {
  if (opensReport(candidate)) return true;
  if (candidate.from !== 0 || size(candidate) > 4 || !tokensOf(candidate).every(token => token.capital !== 'none'))
    return false;
  if (tokensOf(candidate).every(token => isCommonToken(token)) && !isMaybePlace(candidate.folded)) return false;
  if (!tokensOf(candidate).some(token => token.capital === 'all' && token.text.length > 2)) return false;
  if (candidate.shouted) return false;
  const next = around(candidate, 1);
  if (next === ',' || next === '(')
    return (
      isCalendarWord(around(candidate, 2)) ||
      (tokenAt(candidate, 2)?.kind === 'number' && isCalendarWord(around(candidate, 3))) ||
      (next === '(' && isAgencyBehind(candidate)) ||
      (next === ',' && endsDateline(candidate))
    );
  if (DAY.test(next)) return true;
  if (next === ':') return opensWithColon(candidate);
  return next === '—' || next === '–' || (next === '-' && (tokenAt(candidate, 1)?.start ?? 0) > candidate.end);
}

/** "PENAJO PARA, Kandera Selatan –": behind a place in capitals and a comma, before the date, the agency or the dash. */
export const isGreaterPlace = (candidate: Candidate): boolean =>
  candidate.from >= 2 &&
  candidate.from <= 5 &&
  around(candidate, -1) === ',' &&
  candidate.sentence.start === candidate.sentence.passage.start &&
  candidate.sentence.tokens.slice(0, candidate.from - 1).every(token => token.capital === 'all') &&
  (DAY.test(around(candidate, 1)) || isDashOrBracket(candidate, 1));
