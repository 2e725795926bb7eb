import { isCalendarToken } from '../gazetteer/word-traits.ts';
import type { Token } from '../../text/token.ts';
import { isMonthAsGivenName } from '../is-month-as-given-name.ts';
import { isAmount, isCurrency, isCurrencyWord, isUnit } from './amounts.ts';
import { isCapital, isClubsLetters, isMonthAsName, isShortAsName } from './calendar-names.ts';

/** Whether a token may begin or end a name. */
export function isNameable(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  // "The Philadelphia 76ers".
  if (token?.text === '76ers' || token?.text === '49ers') return true;
  if (!isCapital(token)) return false;
  if (isCalendarToken(token))
    return (
      isMonthAsName(tokens, i) || isShortAsName(tokens, i) || isMonthAsGivenName(tokens, i) || isClubsLetters(tokens, i)
    );
  if (isCurrency(tokens[i + 1], token.end) || isAmount(token, tokens[i + 1])) return false;
  if (isUnit(token.text, tokens[i - 1]) || isCurrencyWord(token.text, tokens[i + 1])) return false;
  if (token.text.length === 1) return tokens[i + 1]?.text === '.' || /^\p{Lu}$/u.test(token.text);
  return true;
}
