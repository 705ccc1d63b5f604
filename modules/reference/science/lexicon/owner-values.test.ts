import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addValue,
  keepHighest,
  multiplyInto,
  noValues,
  type OwnerValues,
  scaleValues,
  valueOf,
} from "./owner-values.ts";

const owner = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2 ** 31 - 1 }));
const pairs = fc.array(fc.tuple(owner, fc.double({ min: 0.1, max: 9, noNaN: true })));
type Pairs = readonly (readonly [owner: number, value: number])[];

/** The same by a map, which keeps the order of first appearance too. */
function byMap(all: Pairs, join: (before: number | undefined, value: number) => number) {
  const map = new Map<number, number>();
  for (const [each, value] of all) map.set(each, join(map.get(each), value));
  return map;
}

function listed({ size, owners, values }: OwnerValues): [number, number][] {
  return Array.from({ length: size }, (_, at) => [owners[at] ?? -1, values[at] ?? -1]);
}

function gathered(all: Pairs, put: typeof addValue): OwnerValues {
  const values = noValues(all.length);
  for (const [each, value] of all) put(values, each, value);
  return values;
}

test("numbers are added, and found and walked as in a map", () => {
  fc.assert(
    fc.property(pairs, owner, (all, other) => {
      const map = byMap(all, (before = 0, value) => before + value);
      const sums = gathered(all, addValue);
      expect(listed(sums)).toEqual([...map]);
      for (const each of [...map.keys(), other]) expect(valueOf(sums, each)).toBe(map.get(each));
      expect(valueOf(sums, -1)).toBeUndefined();
    }),
  );
});

test("the highest number is kept", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const map = byMap(all, (before = 0, value) => Math.max(before, value));
      expect(listed(gathered(all, keepHighest))).toEqual([...map]);
    }),
  );
});

test("numbers are multiplied by others and by one factor", () => {
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      const [first, second] = [gathered(one, keepHighest), gathered(other, keepHighest)];
      const product = noValues(first.size + second.size);
      multiplyInto(product, first);
      multiplyInto(product, second);
      const map = byMap(
        [...listed(first), ...listed(second)],
        (before = 1, value) => before * value,
      );
      expect(listed(product)).toEqual([...map]);
      expect(listed(scaleValues(first, 3))).toEqual(
        listed(first).map(([each, value]) => [each, value * 3]),
      );
    }),
  );
});
