import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listSerialReadings, readSerialSigns } from "./serial-reading.ts";
import { classesOfShape, serialShape, shapeOfClasses } from "./serial-shape.ts";
import { shapeReadings } from "./shape-readings.ts";
import { commonShapes, storyShare } from "./shape-story.ts";

const classes = fc
  .array(fc.constantFrom("D", "L"), { minLength: 1, maxLength: 24 })
  .map((signs) => signs.join(""));

/** A serial with these classes, its signs chosen by a number. */
function serialOf(outline: string, seed: number): string {
  return [...outline]
    .map((sign, at) =>
      sign === "D" ? String((seed + at) % 10) : "ABCDEFGHJK".charAt((seed + at) % 10),
    )
    .join("");
}

describe("the shape of a serial", () => {
  test.each([
    ["ABC123456", "L3 D6"],
    ["245-12345", "D8"],
    ["245NX12345", "D3 L2 D5"],
    ["аб 1234", "L2 D4"],
    ["АВ١٢٣٤", "L2 D4"],
    ["a 12345 k", "L1 D5 L1"],
    ["Nº 12345", "D5"],
    ["１２３４ ៥", "D5"],
  ])("of %s is %s", (text, shape) => {
    expect(serialShape(text)).toBe(shape);
  });

  test.each(["12[5S]4", "12?4", "12*", "", "--", "GLOCK", "1".repeat(25)])(
    "of %j is not known",
    (text) => {
      expect(serialShape(text)).toBeUndefined();
    },
  );

  test("is written and read back", () => {
    fc.assert(
      fc.property(classes, (outline) => classesOfShape(shapeOfClasses(outline)) === outline),
    );
  });

  test("tells nothing of the signs: serials of one outline have one shape", () => {
    fc.assert(
      fc.property(classes, fc.nat(9), fc.nat(9), (outline, one, other) => {
        expect(serialShape(serialOf(outline, one))).toBe(serialShape(serialOf(outline, other)));
      }),
    );
  });

  test("is one of those an uncertain text may have", () => {
    fc.assert(
      fc.property(classes, fc.nat(9), fc.nat(23), (outline, seed, at) => {
        const text = serialOf(outline, seed);
        const shape = serialShape(text);
        const hidden = at % text.length;
        const unread = `${text.slice(0, hidden)}?${text.slice(hidden + 1)}`;
        const shapes = shapeReadings(unread, []).flatMap((reading) => reading.shapes);
        if (shape !== undefined) expect(shapes).toContain(shape);
      }),
    );
  });
});

test("the notation is read sign by sign, in any script and width", () => {
  expect(readSerialSigns("1２-[5s]٤？*")).toEqual(["1", "2", "5S", "4", "?", "*"]);
  expect(listSerialReadings("[12][12][12][12][12]")).toEqual(["?????"]);
});

test("a text read two ways has the shapes of both", () => {
  const shapes = shapeReadings("12[5S]4?", []).flatMap((reading) => reading.shapes);
  expect(new Set(shapes)).toEqual(new Set(["D5", "D4 L1", "D2 L1 D2", "D2 L1 D1 L1"]));
});

test("an unreadable run is held against shapes known and common", () => {
  const shapes = shapeReadings("AB12*", ["L2 D4 L2 D2"]).flatMap((reading) => reading.shapes);
  expect(shapes).toEqual(expect.arrayContaining(["L2 D6", "L2 D3 L1", "L2 D4 L2 D2"]));
  expect(shapes).not.toContain("D6");
});

test("the story shares out no more than one among shapes", () => {
  const sum = commonShapes.reduce((total, shape) => total + storyShare(shape), 0);
  expect(sum).toBeGreaterThan(0.6);
  expect(sum).toBeLessThan(1);
});
