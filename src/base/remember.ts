/** So many answers are remembered; then they are forgotten, and begun anew. */
const MOST = 200_000;

/** A function of a text that remembers what it answered: for one that depends on nothing else, and is asked the same thousands of times. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    if (known.size >= MOST) known.clear();
    const value = answer(text);
    known.set(text, { value });
    return value;
  };
}
