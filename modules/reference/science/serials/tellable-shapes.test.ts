import fc from "fast-check";
import { expect, test } from "vitest";
import type { SerialShapeCount } from "#reference/contract";
import { tellableShapes } from "./tellable-shapes.ts";

const row = fc.record({
  make: fc.constantFrom("Valdor", "Orlanic", "Tarvek"),
  model: fc.option(fc.constantFrom("V10", "Falco"), { nil: undefined }),
  shape: fc.constantFrom("D6", "L1 D6", "L3 D3", "D5 L1"),
  count: fc.nat(30),
  owners: fc.nat(4),
  source: fc.constant("records"),
});
const rows = fc.uniqueArray(
  row.map(({ model, ...rest }): SerialShapeCount & { source: string } =>
    model === undefined ? rest : { ...rest, model },
  ),
  { selector: (one) => JSON.stringify([one.make, one.model, one.shape]) },
);

test("a shape is told only when ten serials of two owners share it, and in fives", () => {
  fc.assert(
    fc.property(rows, (counted) => {
      for (const told of tellableShapes(counted)) {
        const meant = counted.filter(
          (one) =>
            (told.make === undefined || one.make === told.make) &&
            (told.shape === undefined || one.shape === told.shape) &&
            (told.model === undefined || one.model === told.model),
        );
        expect(told.count).toBeGreaterThanOrEqual(10);
        expect(told.count % 5).toBe(0);
        expect(meant.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(told.count);
        expect(Math.max(...meant.map(({ owners }) => owners))).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});

test("nine serials, or those of one owner, tell nothing of their shape", () => {
  const one = { make: "Valdor", shape: "D6", source: "records" };
  expect(tellableShapes([{ ...one, count: 9, owners: 5 }])).toEqual([]);
  expect(tellableShapes([{ ...one, count: 400, owners: 1 }])).toEqual([]);
  expect(tellableShapes([{ ...one, count: 13, owners: 2 }])).toEqual([{ ...one, count: 10 }]);
});

test("rare models count for their make, rare shapes for what is held back", () => {
  const of = (model: string, shape: string, count: number) => ({
    make: "Valdor",
    model,
    shape,
    count,
    owners: 3,
    source: "records",
  });
  const told = tellableShapes([
    of("V10", "D6", 8),
    of("V22", "D6", 7),
    of("V10", "L1 D6", 6),
    of("V22", "L2 D6", 5),
  ]);
  expect(told).toEqual([
    { make: "Valdor", shape: "D6", count: 15, source: "records" },
    { make: "Valdor", count: 10, source: "records" },
  ]);
});
