/** Gives the rank of each source in the order of their ids: numbers are compared where ids would be, which takes longer. */
export function createSourceRanks(sources: readonly { readonly id: string }[]): () => Uint32Array {
  /** The sources’ numbers in that order. */
  let order: readonly number[] = [];
  let ranks = new Uint32Array();
  return () => {
    if (order.length === sources.length) return ranks;
    const more = Array.from({ length: sources.length - order.length }, (_, i) => order.length + i);
    // What is sorted already is gone through quickly.
    order = [...order, ...more].sort((a, b) => compareIds(sources[a]?.id ?? '', sources[b]?.id ?? ''));
    ranks = new Uint32Array(order.length);
    order.forEach((source, rank) => (ranks[source] = rank));
    return ranks;
  };
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
