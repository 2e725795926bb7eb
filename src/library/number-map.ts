/** Values by numbers from 0 to 2^31 - 1: half as large as a `Map`, which keeps three words an entry and twice the room. */
export interface NumberMap<T> {
  get(key: number): T | undefined;
  set(key: number, value: T): void;
  delete(key: number): void;
}

const EMPTY = -1;

/** A hash table, open to its neighbours: a key stands in its slot or behind it, with no empty slot in between. A quarter of it is empty at least. */
export function createNumberMap<T>(): NumberMap<T> {
  let keys = new Int32Array(1 << 8).fill(EMPTY);
  let values = new Array<T | undefined>(keys.length);
  let size = 0;

  const homeOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & (keys.length - 1);
  const following = (slot: number): number => (slot + 1) & (keys.length - 1);

  /** Where a key stands, or would stand. */
  const slotOf = (key: number): number => {
    let slot = homeOf(key);
    while (keys[slot] !== EMPTY && keys[slot] !== key) slot = following(slot);
    return slot;
  };

  const grow = () => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Int32Array(2 * oldKeys.length).fill(EMPTY);
    values = new Array<T | undefined>(keys.length);
    oldKeys.forEach((key, i) => {
      if (key === EMPTY) return;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[i];
    });
  };

  return {
    get: key => values[slotOf(key)],
    set: (key, value) => {
      let slot = slotOf(key);
      if (keys[slot] === EMPTY) {
        if (4 * (size + 1) > 3 * keys.length) {
          grow();
          slot = slotOf(key);
        }
        size++;
        keys[slot] = key;
      }
      values[slot] = value;
    },
    delete: key => {
      let gap = slotOf(key);
      if (keys[gap] === EMPTY) return;
      size--;
      // Those behind it move up, each as far as its own slot.
      for (let slot = following(gap); keys[slot] !== EMPTY; slot = following(slot)) {
        const home = homeOf(keys[slot] ?? EMPTY);
        const isBetween = gap < slot ? gap < home && home <= slot : gap < home || home <= slot;
        if (isBetween) continue;
        keys[gap] = keys[slot] ?? EMPTY;
        values[gap] = values[slot];
        gap = slot;
      }
      keys[gap] = EMPTY;
      values[gap] = undefined;
    },
  };
}
