/** Numbers distinct things in order of appearance. */
export interface Distinct<T> {
  /** Number of the thing under this key; `make` is asked the first time only. */
  numberOf: (key: string, make: () => T) => number;
  items: readonly T[];
}

export function numberDistinct<T>(): Distinct<T> {
  const numbers = new Map<string, number>();
  const items: T[] = [];
  return {
    items,
    numberOf: (key, make) => {
      const before = numbers.get(key);
      if (before !== undefined) return before;
      numbers.set(key, items.length);
      items.push(make());
      return items.length - 1;
    },
  };
}
