import fc from "fast-check";
import { expect, test } from "vitest";
import { splitReading } from "./split-reading.ts";

test("uncertain characters stand apart from certain ones", () => {
  expect(splitReading("A3[8B]1?5")).toEqual([
    { kind: "certain", text: "A3" },
    { kind: "either", text: "[8B]", characters: ["8", "B"] },
    { kind: "certain", text: "1" },
    { kind: "unread", text: "?", count: 1 },
    { kind: "certain", text: "5" },
  ]);
});

test("whatever is written is shown whole", () => {
  const reading = fc.string({ unit: fc.constantFrom("A", "8", "[", "]", "?", " ", "ش") });
  fc.assert(
    fc.property(reading, (text) => {
      expect(
        splitReading(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
