import type { SpeechSentence } from './speech-sentence.ts';
import { isAdverb } from './verb-group.ts';
import { isArticle, isPreposition } from './voice.ts';

/** "Says voters deserve better", "said the plan threatens jobs": behind a noun, a word that can be nothing but its verb in the present. */
export function hasPresent({ tokens, isQuoted, endingAt }: SpeechSentence, from: number): boolean {
  for (let at = from + 1; at < tokens.length && at - from < 7; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (isQuoted(at - 1) || before?.kind !== 'word' || (token?.kind === 'mark' && !isQuoted(at))) return false;
    if (isPreposition(before) || /^(?:and|or|but|to|who|that)$/.test(before.folded)) return false;
    const mayBeVerb =
      token?.kind === 'mark' || (token?.kind === 'word' && token.capital === 'none' && !NO_VERB.test(token.folded));
    if (!mayBeVerb || isPreposition(token) || isArticle(token) || isAdverb(token)) continue;
    const opening = token.kind === 'mark' ? tokens[at + 1] : token;
    // “strongly disagrees”
    const isManner = token.kind === 'mark' && isAdverb(opening);
    const word = isManner ? tokens[at + 2] : opening;
    const next = tokens[token.kind === 'mark' ? at + 2 : at + 1];
    const isVerb = next?.kind === 'word' || (next !== undefined && isQuoted(at + 1));
    const isMany = /[^s]s$|^(?:people|police|men|women|children|many|some|most|others|both|all|few)$/.test(
      before.folded,
    );
    if (word === undefined || !isVerb) continue;
    if (isMany && !/[^s]s$|ing$|ly$/.test(word.folded)) return true;
    const isOne = isArticle(tokens[at - 2]) || endingAt(at) !== undefined;
    if (isOne && !isMany && /[^s]s$/.test(word.folded)) return true;
  }
  return false;
}

const NO_VERB = /^(?:and|or|but|nor|that|who|which|than|there|here|not|nothing|something|ago|alike|only|such|enough)$/;
