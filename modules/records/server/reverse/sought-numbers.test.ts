import fc from "fast-check";
import { expect, test } from "vitest";
import { everyStep, readNumbers, serialKeys } from "#records/science";
import { createSoughtNumbers } from "./sought-numbers.ts";

const number = fc.string({ unit: fc.constantFrom(..."AB80O1?*"), minLength: 3, maxLength: 8 });

test("what is held in memory finds a number whenever one of its steps would", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), number, (sought, text) => {
      const rows = sought.flatMap(serialKeys);
      const steps = readNumbers([{ text }]).flatMap((one) => everyStep(one, {}));
      const isFound = steps.some(({ step }) =>
        rows.some((row) => {
          if (step.kind === "keys") return step.keys.includes(row.skel);
          if (step.kind !== "range") return false;
          const key = row[step.column];
          return key >= step.from && (step.to === undefined || key < step.to);
        }),
      );
      expect(createSoughtNumbers(rows)(steps)).toBe(isFound);
    }),
    { numRuns: 300 },
  );
});
