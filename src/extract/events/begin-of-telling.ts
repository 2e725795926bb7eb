import { oneOf } from '../../text/word-trait.ts';
import type { TellingContext } from './telling-context.ts';

/** "As the jet was pushed back": without the word that ties it to its sentence. */
export function behindConjunction({ tokens }: TellingContext, begin: number, group: number): number {
  let at = begin;
  while (at < group - 1 && ties(tokens[at])) at++;
  return at;
}

const ties = oneOf('as|when|after|before|while|because|although|since|that|but|and|if|then|so');

/** Where the subject’s noun phrase begins when it is no name: "46 people were killed". */
export function nounBefore({ tokens }: TellingContext, from: number, group: number): number {
  for (let i = group - 1; i >= from; i--) {
    const token = tokens[i];
    if (token?.kind === 'mark' && token.text === ',' && group - i > 8) return i + 1;
  }
  return from;
}
