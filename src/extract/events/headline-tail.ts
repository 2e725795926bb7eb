import type { Token } from '../../text/token.ts';
import { oneOf } from '../../text/word-trait.ts';
import { looksPast } from './inflect.ts';

const DANGLING = new Set([
  'a',
  'an',
  'the',
  'of',
  'in',
  'on',
  'at',
  'to',
  'for',
  'with',
  'and',
  'or',
  'by',
  'from',
  'its',
  'his',
  'her',
  'their',
  'that',
  'as',
  'between',
  'into',
  'after',
  'before',
  'which',
  'who',
  'also',
  'under',
  'over',
  'against',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'will',
  'not',
  'both',
  'than',
  'more',
  'including',
  'such',
  'other',
  'this',
  'these',
  'those',
  'all',
  'some',
  'new',
  'during',
  'amid',
  'said',
  'about',
  'near',
  'within',
  'may',
  'might',
  'can',
  'could',
  'should',
  'would',
  'must',
  'be',
  'been',
  'being',
  'become',
  'following',
  'then',
  'currently',
  'since',
  'until',
  'while',
  'because',
  'when',
  'where',
  'if',
  'though',
  'although',
  'per',
  'via',
  'like',
  'but',
  'upon',
  'towards',
  'toward',
  'without',
  'among',
  'so',
  'they',
  'we',
  'very',
  'least',
  'saying',
  'whose',
  'what',
  'how',
  'why',
  'capable',
  'despite',
  'he',
  'she',
  'i',
]);

const isPronoun = oneOf('it|them|him|her|this|these');

/** Where a headline ends without words that lead on to what is not there any more: "in", "and killed", "in them". */
export function withoutTail(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  for (;;) {
    const [last, before] = [tokens[end - 1], tokens[end - 2]];
    if (closesQuote(tokens, from, end - 1)) return end;
    if (end > from + 1 && isDangling(last)) end--;
    else if (end > from + 3 && before?.folded === 'and' && looksPast(last?.folded ?? '')) end -= 2;
    else if (end > from + 4 && before?.folded === 'and' && tokens[end - 3]?.text === ',' && last?.capital === 'none')
      end -= 3;
    else if (end > from + 3 && end < to && last?.kind === 'number' && before?.folded === 'and') end -= 2;
    else if (end > from + 3 && isLeadingGerund(last, before)) end -= 2;
    else if (end > from + 3 && isPronoun(last) && isDangling(before)) end -= 2;
    else return end;
  }
}

/** The closing mark of words in quotation marks that the headline has the opening mark of. */
function closesQuote(tokens: readonly Token[], from: number, at: number): boolean {
  const mark = tokens[at]?.text;
  if (mark !== '"' && mark !== '”') return false;
  const opening = mark === '”' ? '“' : '"';
  return tokens.slice(from, at).filter(({ text }) => text === opening).length % 2 === 1;
}

/** "of flying", "of trying", "by selling": what was flown or sold is cut off. */
const isLeadingGerund = (last: Token | undefined, before: Token | undefined): boolean =>
  last?.kind === 'word' &&
  last.capital === 'none' &&
  last.folded.length > 5 &&
  last.folded.endsWith('ing') &&
  (/^(?:by|before|after|without|capable)$/.test(before?.folded ?? '') || (before?.folded === 'of' && wantsMore(last)));

const wantsMore = oneOf('trying|attempting|being|having|planning|failing|seeking|wanting|making|using|taking|doing');

/** The month of May leads on to nothing. */
const isMay = (token: Token | undefined): boolean => token?.text === 'May';

const isDangling = (token: Token | undefined): boolean =>
  (DANGLING.has(token?.folded ?? '') && !isMay(token)) ||
  (token?.kind === 'mark' && token.text !== ')' && token.text !== '%');
