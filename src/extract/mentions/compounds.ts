import { wordTrait } from '../../text/word-trait.ts';
import { isMaybePlaceToken } from '../gazetteer/word-traits.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../text/token.ts';
import { foldText } from '../../text/fold-char.ts';
import { isPeople, placeOfDemonym } from '../gazetteer/demonyms.ts';
import { isKnownOrganisation } from '../gazetteer/organisations.ts';
import { isMaybePlace, isPlaceAcronym, isStateShort, isSurePlace, isTown } from '../gazetteer/places.ts';
import { isCommonWord } from '../gazetteer/words.ts';
import { isDesk } from './desks.ts';
import type { FoundDemonym } from './find-candidates.ts';

/** Folded, hyphens are all alike; those that part nothing are no hyphens: "–", "−". */
const hasHyphen = (token: Token): boolean => hasDash(token) && /[-‐‑]/.test(token.text);
const hasDash = wordTrait(folded => folded.includes('-'));

const isUnknownWord = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{2}/u.test(text) && placeOfDemonym(foldText(text)) === undefined && !isPeople(foldText(text));
const ROUTES = new Set(
  'road highway expressway motorway railway border route corridor line axis carriageway ferry'.split(' '),
);
const BEFORE_PLACES = new Set(['ex', 'pro', 'anti', 'non', 'post', 'pre', 'trans', 'cross', 'former']);

/** "US-led" names the US, "Afghanistan-China" two countries; "Tehrik-i-Taliban" and "Jean-Pierre" are words of one name. */
export function compoundParts(token: Token, opensBracket: boolean, next = ''): Span[] | undefined {
  if (!hasHyphen(token)) return undefined;
  if (isMaybePlaceToken(token)) return undefined;
  const texts = token.text.split(/[-‐‑]/);
  const parts: Span[] = [];
  let { start } = token;
  for (const text of texts) {
    parts.push({ start, end: start + text.length });
    start += text.length + 1;
  }
  // "The Iseyin-Ogbomo road": from one place to another.
  if (ROUTES.has(next) && texts.length > 1 && texts.every(isUnknownWord)) return parts;
  // "Cricket-Lara hits form": a desk’s label is no part of a name.
  if (texts.length === 2 && /^\p{Lu}/u.test(texts[1] ?? '') && isDesk(foldText(texts[0] ?? ''))) return parts.slice(1);
  // "Ann Obi (D-Mass.)": a party’s letter stands before where its member was elected.
  const [, second = ''] = texts;
  if (/^[DRI]$/.test(texts[0] ?? '') && texts.length === 2 && (isStateShort(second) || isSurePlace(foldText(second))))
    return parts.slice(1);
  const isName = (text: string) => isSurePlace(foldText(text)) || isPlaceAcronym(text) || isKnownOrganisation(text);
  // "(LP-Abuja)", "ex-Garissa": a party’s letters in brackets, or a small word, before a place; "IIT-Kanpur" is one body.
  const isPlace = (text: string) => isMaybePlace(foldText(text)) || isTown(foldText(text));
  if (texts.length === 2 && isPlace(second) && /^\p{Lu}{2,5}$/u.test(texts[0] ?? ''))
    return opensBracket ? parts : undefined;
  if (texts.length === 2 && isPlace(second) && BEFORE_PLACES.has(texts[0] ?? '')) return parts.slice(1);
  const [first = ''] = texts;
  const small = texts.slice(1).every(text => /^\p{Ll}/u.test(text));
  if (small) {
    if (placeOfDemonym(first.toLowerCase()) !== undefined || isPeople(first.toLowerCase())) return [];
    const isTail = texts.length === 2 && isCommonWord(foldText(texts[1] ?? ''));
    return isTail ? (isCommonWord(foldText(first)) && !isName(first) ? [] : parts.slice(0, 1)) : undefined;
  }
  // "one-China policy", "pro-Moscow": what is written small before a place or body is no part of its name.
  if (/^\p{Ll}/u.test(first)) return texts.length === 2 ? parts.filter((_, i) => isName(texts[i] ?? '')) : undefined;
  const named = parts.filter((_, i) => isName(texts[i] ?? ''));
  const adjectives = texts.every(
    text => isName(text) || placeOfDemonym(foldText(text)) !== undefined || isPeople(foldText(text)),
  );
  return adjectives || named.length === parts.length ? named : undefined;
}

/** "Afghan-led", "Sino-Pakistani": the demonym inside a compound with a capital still leads to its place. */
export function compoundDemonym(token: Token, demonyms: FoundDemonym[]): void {
  if (!hasHyphen(token)) return;
  let start = token.start;
  for (const text of token.text.split(/[-‐‑]/)) {
    const place = /^\p{Lu}/u.test(text) ? placeOfDemonym(text.toLowerCase()) : undefined;
    if (place !== undefined) demonyms.push({ start, end: start + text.length, place });
    start += text.length + 1;
  }
}
