import type { Token } from '../text/token.ts';

/** Two bits of a word's triggers for each question, as many as a small integer holds. */
const MOST_TRAITS = 15;
let taken = 0;

/** A question about a word that is answered once for all its tokens: whether it may be an event's verb, whether it may begin a time. */
export function wordTrait(test: (folded: string) => boolean): (token: Token) => boolean {
  const asked = 1 << (2 * taken);
  const yes = 2 << (2 * taken);
  if (++taken > MOST_TRAITS) throw new RangeError('no bits are left for another question about words');
  return ({ form }) => {
    if ((form.triggers & asked) === 0) form.triggers |= test(form.folded) ? asked | yes : asked;
    return (form.triggers & yes) !== 0;
  };
}
