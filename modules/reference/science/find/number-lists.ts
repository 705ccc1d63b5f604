/** A list of lists of numbers in two arrays: list `i` is `items[starts[i] … starts[i + 1] − 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly items: Uint32Array };

export function listsFrom(lists: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  const items = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, at) => {
    items.set(list, starts[at] ?? 0);
  });
  return { starts, items };
}

/** For each item, the lists it stands in, in ascending order. */
export function invert(lists: Lists, itemCount: number): Lists {
  const starts = new Uint32Array(itemCount + 1);
  for (const item of lists.items) starts[item + 1] = (starts[item + 1] ?? 0) + 1;
  for (let item = 0; item < itemCount; item += 1) {
    starts[item + 1] = (starts[item + 1] ?? 0) + (starts[item] ?? 0);
  }
  const next = starts.slice();
  const items = new Uint32Array(lists.items.length);
  for (let list = 0; list + 1 < lists.starts.length; list += 1) {
    for (let at = startOf(lists, list); at < startOf(lists, list + 1); at += 1) {
      const item = lists.items[at] ?? 0;
      const slot = next[item] ?? 0;
      items[slot] = list;
      next[item] = slot + 1;
    }
  }
  return { starts, items };
}

export function startOf(lists: Lists, list: number): number {
  return lists.starts[list] ?? 0;
}

export function listAt(lists: Lists, list: number): Uint32Array {
  return lists.items.subarray(startOf(lists, list), startOf(lists, list + 1));
}

/** Position of the first item of an ascending list that is not below `least`. */
export function firstFrom(lists: Lists, list: number, least: number): number {
  let low = startOf(lists, list);
  let high = startOf(lists, list + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lists.items[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
