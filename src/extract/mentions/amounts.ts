import { wordTrait } from '../../text/word-trait.ts';
import type { Token } from '../../text/token.ts';

/** "N455bn", "Sh2m": an amount with its currency's letters. */
const AMOUNT = /^\p{Lu}{1,3}\p{Ll}{0,2}\d[\d.,]*(bn|mn|m|tn|trn|k|b|cr)?$/u;
const hasDigit = wordTrait(folded => /\d/.test(folded));
export function isAmount(token: Token, next: Token | undefined): boolean {
  if (!hasDigit(token)) return false;
  const found = AMOUNT.exec(token.text);
  return (
    found !== null && (found[1] !== undefined || /^(?:million|billion|trillion|crore|lakh)$/.test(next?.folded ?? ''))
  );
}

/** "8 GB", "20 MW": what is counted in capitals. */
const UNITS = new Set(['GB', 'MB', 'TB', 'KB', 'MW', 'GW', 'KW', 'MHz', 'GHz', 'KM', 'KG', 'HP', 'MPH', 'BPD', 'MPG']);
export const isUnit = (text: string, before: Token | undefined): boolean =>
  before?.kind === 'number' && UNITS.has(text);

/** "Rs 48 lakh", "RM 20": letters of a currency before a figure. */
const CURRENCIES = new Set(
  'Rs Rs. Re RM Tk Sh Shs KSh Ksh TSh Tsh USh Ush Le Nu Rp Rp. CFA FCFA MK KES NGN GHS USD EUR GBP AUD NZD SGD INR PKR LKR BDT ZAR UGX TZS RWF'.split(
    ' ',
  ),
);
export const isCurrencyWord = (text: string, next: Token | undefined): boolean =>
  next?.kind === 'number' && CURRENCIES.has(text);

/** "US$20", "A£5": letters grown together with a currency's sign name nothing. */
export const isCurrency = (next: Token | undefined, end: number): boolean =>
  next?.kind === 'mark' && next.start === end && /^\p{Sc}$/u.test(next.text);
