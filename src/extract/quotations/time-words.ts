import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';

const isDay = oneOf(
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|today|yesterday|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec|jan.|feb.|aug.|sept.|oct.|nov.|dec.',
);
const isPeriod = oneOf(
  'week|month|year|night|evening|morning|afternoon|weekend|day|days|weeks|months|years|hours|decade|summer|winter|spring|autumn|fall|noon|midnight',
);
const opensTime = oneOf('last|this|next|late|early|earlier|later|previous|same|mid|ago');

/** Monday, yesterday, March. */
export const isDayWord = (token: Token | undefined): boolean =>
  token !== undefined && isDay(token) && (token.folded !== 'may' || token.capital !== 'none');

/** A word that belongs to a time: "last week", "earlier this month", "12". */
export const isTimeWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || isDayWord(token) || isPeriod(token) || opensTime(token));
