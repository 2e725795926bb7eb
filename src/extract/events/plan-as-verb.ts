import type { Token } from '../../text/token.ts';

const DETERMINER = /^(?:an?|the|this|that|these|those|his|her|its|their)$/;

/** "Peru and Chile plan to": a plan is a noun only behind its article or its owner. */
export const isPlanAsVerb = (tokens: readonly Token[], start: number, at: number): boolean =>
  /^plans?$/.test(tokens[at]?.folded ?? '') &&
  !DETERMINER.test(tokens[start]?.folded ?? '') &&
  !isBehindArticle(tokens, start) &&
  !tokens.slice(start, at).some(({ kind }) => kind === 'possessive');

/** "the Orla and Zentrix plan": names and "and" stand between. */
function isBehindArticle(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at > 0 && start - at < 10 && (tokens[at]?.folded === 'and' || tokens[at]?.capital === 'initial')) at--;
  return tokens[at]?.folded === 'the';
}
