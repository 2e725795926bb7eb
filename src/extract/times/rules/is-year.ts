import type { Token } from '../../../text/token.ts';
import { isOneOf, wordAt } from '../rule.ts';
import { monthOf, yearOf } from '../time-words.ts';

/** Prepositions that years stand behind and numbers of things seldom do. */
const BEFORE_YEAR =
  ' in since until till by during throughout circa year years summer winter spring autumn fall season early late mid election ';
/** Those that numbers of things stand behind just as well. */
const BEFORE_NUMBER_TOO = ' from between of to and or before after for through ';
/** Those that measures stand behind rather than years. */
const BEFORE_MEASURE = ' about around over than with ';
const DETERMINERS = ' the its their his her a an that this our last first second next ';
const NUMBERED =
  / (?:\$|£|€|#|&|\+|=|no|no\.|nos|nos\.|number|page|pages|p\.|pp\.|flight|route|highway|chapter|article|section|room|model|resolution|rs|rs\.|us\$|box|apt|suite|line|bus|train|order|class) /;
const COUNTED =
  ' people persons men women children troops dollars euros pounds rupees percent per million billion thousand rpm kg lb km m gmt hrs hours cc sq square metric cases instances villages towns schools homes households places shops stores words ';

/** Figures that are told of a year: "said 1989 sales would rise". */
const YEARLY =
  ' sales earnings profit profits results revenue revenues forecasts forecast estimates exports imports budget elections election census ';

const VERBS = ' was is were has had saw will would brought marked ';

/** Plural nouns behind a number are what it counts; these words end in s and are none. */
const NO_NOUN = ' was is has as this his its us does thus across plus perhaps always sometimes towards series ';

const isPlural = (word: string): boolean =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !isOneOf(NO_NOUN, word);

/** Whether a number counts what stands behind it: "1500 to 1800 rupees". */
const countsThings = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' &&
  (isOneOf(COUNTED, wordAt(tokens, at + 1)) ||
    (tokens[at + 1]?.capital === 'none' && isPlural(wordAt(tokens, at + 1))));

/** Whether what stands before a figure makes it the number of something: a page, a flight, a room. */
export const isNumbered = (tokens: readonly Token[], at: number): boolean =>
  NUMBERED.test(` ${wordAt(tokens, at - 1)} `);

/** Whether four figures are a year rather than a count, a sum, or the number of something. */
export function isYear(tokens: readonly Token[], at: number): boolean {
  const year = yearOf(tokens[at]);
  if (year === undefined || year < 1400) return false;
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  if (previous?.text === '-' && isOneOf(' mid early late ', wordAt(tokens, at - 2))) return true;
  const before = previous?.folded ?? '';
  const behind = next?.folded ?? '';
  if (isNumbered(tokens, at) || isOneOf(COUNTED, behind) || behind === '%') return false;
  if (
    behind === '-' &&
    next?.end === tokens[at + 2]?.start &&
    tokens[at + 2]?.kind === 'word' &&
    !isOneOf(' born based ', wordAt(tokens, at + 2))
  )
    return false;
  if (
    previous?.kind === 'number' ||
    (before === 'to' && tokens[at - 2]?.kind === 'number' && Number(tokens[at - 2]?.text) > year)
  )
    return false;
  if (year >= 1900 && year <= 2100 && isOneOf(YEARLY, behind) && before !== '' && previous?.kind === 'word')
    return true;
  const counts = next?.capital === 'none' && isPlural(behind);
  if (isOneOf(' to and or ', behind) && countsThings(tokens, at + 2)) return false;
  if (isOneOf(BEFORE_YEAR, before)) return !(before === 'by' && counts);
  if (isOneOf(BEFORE_MEASURE, before)) return next === undefined || next.kind === 'mark';
  if (isOneOf(BEFORE_NUMBER_TOO, before)) return !counts && year >= 1500;
  if (isOneOf(DETERMINERS, before) || previous?.kind === 'possessive') return year >= 1700;
  if (previous === undefined) return !counts && next?.kind !== 'number';
  if (previous.kind === 'mark') return !counts && (isOneOf(' ( , – — - : ; / ', before) || next?.kind === 'mark');
  if (previous.capital !== 'none') return monthOf(previous) !== undefined;
  return (
    year >= 1700 && year <= 2100 && !counts && (next === undefined || next.kind === 'mark' || isOneOf(VERBS, behind))
  );
}
