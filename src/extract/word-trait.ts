import type { Token } from '../text/token.ts';

/**
 * A question about a word that is answered once for all its tokens: whether it may be an event's verb, whether it may begin a time.
 * @param place the question's own two bits among the word's triggers, from 0 to 14
 */
export function wordTrait(place: number, test: (folded: string) => boolean): (token: Token) => boolean {
  const asked = 1 << (2 * place);
  const yes = 2 << (2 * place);
  return ({ form }) => {
    if ((form.triggers & asked) === 0) form.triggers |= test(form.folded) ? asked | yes : asked;
    return (form.triggers & yes) !== 0;
  };
}
