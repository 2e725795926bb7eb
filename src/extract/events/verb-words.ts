import type { Token } from '../../text/token.ts';
import { oneOf, wordTrait } from '../../text/word-trait.ts';

export const isAuxiliary = oneOf(
  "has|have|had|is|are|was|were|be|been|being|will|would|shall|did|does|do|to|not|never|can|could|may|might|must|should|hasn't|didn't|won't|wasn't|weren't|haven't|cannot|get|got|having",
);
const isPlainAdverb = oneOf(
  'also|then|now|already|still|again|soon|once|later|since|just|both|all|jointly|even|twice|first|repeatedly|further|too|hard|hardest|formally',
);

/** Those that alone tell that a clause has its verb here. */
export const isPlainAuxiliary = oneOf('is|are|was|were|has|have|had|will|would');
export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (isPlainAdverb(token) || (token.capital === 'none' && isMadeAdverb(token)));

const isMadeAdverb = wordTrait(folded => folded.endsWith('ly') && folded.length > 4);
