/**
 * A number for each of some owners, found by owner and walked in the order in which the owners were met. A
 * short text may be the name of twenty thousand models: a map takes many times as long to fill and to ask.
 */
export interface OwnerValues {
  /** How many owners there are; what stands behind them in the arrays is unused. */
  size: number;
  readonly owners: Int32Array;
  readonly values: Float64Array;
  /** One more than the place of the owner whose search ends here, 0 where none does. */
  readonly slots: Int32Array;
}

/** Numbers for at most so many owners; none yet. */
export function noValues(most: number): OwnerValues {
  return {
    size: 0,
    owners: new Int32Array(most),
    values: new Float64Array(most),
    slots: new Int32Array(2 ** (32 - Math.clz32(2 * Math.max(1, most) - 1))),
  };
}

/** The slot of an owner, or the free one where it belongs: open addressing, at most half of it in use. */
function slotOf({ owners, slots }: OwnerValues, owner: number): number {
  const mask = slots.length - 1;
  let slot = Math.imul(owner, 0x9e3779b1) >>> Math.clz32(mask);
  for (let at = slots[slot] ?? 0; at !== 0; at = slots[slot] ?? 0) {
    if (owners[at - 1] === owner) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

/** The place of an owner, made for it where it has none: with the number that leaves all as it is. */
function placeOf(all: OwnerValues, owner: number, neutral: number): number {
  const slot = slotOf(all, owner);
  const known = all.slots[slot] ?? 0;
  if (known !== 0) return known - 1;
  const at = all.size;
  all.owners[at] = owner;
  all.values[at] = neutral;
  all.size = at + 1;
  all.slots[slot] = at + 1;
  return at;
}

/** Adds to the number of an owner; it begins at 0. */
export function addValue(all: OwnerValues, owner: number, value: number): void {
  const at = placeOf(all, owner, 0);
  all.values[at] = (all.values[at] ?? 0) + value;
}

/** Keeps the higher of the number of an owner and this one. */
export function keepHighest(all: OwnerValues, owner: number, value: number): void {
  const at = placeOf(all, owner, value);
  if (value > (all.values[at] ?? 0)) all.values[at] = value;
}

/** Multiplies the numbers of owners by those that others have for them; they begin at 1. */
export function multiplyInto(all: OwnerValues, { size, owners, values }: OwnerValues): void {
  for (let from = 0; from < size; from += 1) {
    const at = placeOf(all, owners[from] ?? 0, 1);
    all.values[at] = (all.values[at] ?? 1) * (values[from] ?? 1);
  }
}

/** The number of an owner; undefined where it has none. */
export function valueOf(all: OwnerValues, owner: number): number | undefined {
  const at = all.slots[slotOf(all, owner)] ?? 0;
  return at === 0 ? undefined : all.values[at - 1];
}

/** The same owners, every number multiplied. */
export function scaleValues(all: OwnerValues, factor: number): OwnerValues {
  const values = new Float64Array(all.size);
  for (let at = 0; at < all.size; at += 1) values[at] = (all.values[at] ?? 0) * factor;
  return { ...all, values };
}
