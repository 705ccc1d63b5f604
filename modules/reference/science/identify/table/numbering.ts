/** Numbers distinct things in order of appearance. */
export interface Distinct<T> {
  /** Number of the thing under this key; `make` is asked the first time only. */
  numberOf: (key: number, make: () => T) => number;
  items: readonly T[];
}

export function numberDistinct<T>(): Distinct<T> {
  const numbers = new Map<number, number>();
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

/** Numbers texts, those of one folded form alike; an absent text is 0. */
export function numberTexts(fold: (text: string) => string): (text: string | undefined) => number {
  const byFold = new Map<string, number>();
  const known = new Map<string, number>();
  return (text) => {
    if (text === undefined) return 0;
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    const number = byFold.get(folded) ?? byFold.size + 1;
    byFold.set(folded, number);
    known.set(text, number);
    return number;
  };
}

/** Numbers of pairs, by open addressing in typed arrays: maps with keys of their own take many times as long. */
function numberPairs(): (one: number, other: number) => number {
  let slots = new Int32Array(2 ** 10);
  let ones = new Int32Array(slots.length / 2);
  let others = new Int32Array(slots.length / 2);
  let used = 0;
  const slotOf = (one: number, other: number): number => {
    const hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    for (let at = slots[slot] ?? 0; at !== 0; at = slots[slot] ?? 0) {
      if (ones[at] === one && others[at] === other) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  };
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2);
    [ones, others] = [doubled(ones), doubled(others)];
    for (let at = 1; at <= used; at += 1) slots[slotOf(ones[at] ?? 0, others[at] ?? 0)] = at;
  };
  return (one, other) => {
    const slot = slotOf(one, other);
    const known = slots[slot] ?? 0;
    if (known !== 0) return known;
    used += 1;
    slots[slot] = used;
    ones[used] = one;
    others[used] = other;
    if (used + 2 > ones.length) grow();
    return used;
  };
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}

/**
 * Numbers sequences of numbers, each under one number for ever: a tree of their beginnings, which an index
 * of the whole table walks a million times; text keys would take most of its time.
 */
export function numberSequences(): (numbers: readonly number[]) => number {
  const branch = numberPairs();
  return (numbers) => {
    let node = 0;
    for (const number of numbers) node = branch(node, number);
    return node;
  };
}
