import type { Token } from '../../text/token.ts';
import { wordTrait } from '../word-trait.ts';

const AUXILIARIES = new Set([
  'has',
  'have',
  'had',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'will',
  'would',
  'shall',
  'did',
  'does',
  'do',
  'to',
  'not',
  'never',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  "hasn't",
  "didn't",
  "won't",
  "wasn't",
  "weren't",
  "haven't",
  'cannot',
  'get',
  'got',
  'having',
]);
const ADVERBS = new Set([
  'also',
  'then',
  'now',
  'already',
  'still',
  'again',
  'soon',
  'once',
  'later',
  'since',
  'just',
  'both',
  'all',
  'jointly',
  'even',
  'twice',
  'first',
  'repeatedly',
  'further',
  'too',
]);

export const isAuxiliary = (folded: string): boolean => AUXILIARIES.has(folded);
export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && mayBeAdverb(token) && (token.capital === 'none' || ADVERBS.has(token.folded));

const mayBeAdverb = wordTrait(folded => ADVERBS.has(folded) || (folded.endsWith('ly') && folded.length > 4));
