/** A list of numbers below 2^32 that grows, four bytes each. */
export interface NumberList {
  push(number: number): void;
  at(index: number): number;
  length(): number;
  /** The numbers, with what room there is behind them. Holds until the next is pushed. */
  all(): Uint32Array;
}

/** @param from the numbers that it begins with */
export function createNumberList(from?: Uint32Array): NumberList {
  let numbers = from ?? new Uint32Array(1 << 10);
  let length = from?.length ?? 0;
  return {
    push: number => {
      if (length === numbers.length) {
        // By half: a list twice as long would be half empty for long.
        const more = new Uint32Array(Math.ceil((numbers.length + 1) * 1.5));
        more.set(numbers);
        numbers = more;
      }
      numbers[length++] = number;
    },
    at: index => numbers[index] ?? 0,
    length: () => length,
    all: () => numbers,
  };
}
