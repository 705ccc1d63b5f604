import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeGlyphs } from "../drawing/place-glyphs.ts";
import { readPath } from "../drawing/read-path.ts";
import { dropSpecks } from "./drop-specks.ts";
import { fitMask } from "./fit-mask.ts";
import { emptyMask, type InkMask, inkShare } from "./ink-mask.ts";
import { readRuns, writeRuns } from "./mask-runs.ts";
import { thinMask } from "./thin-mask.ts";
import { thresholdPhoto } from "./threshold-photo.ts";

/** A mask from rows of blanks and `#`. */
function maskFrom(rows: readonly string[]): InkMask {
  const width = rows[0]?.length ?? 0;
  const ink = Uint8Array.from(rows.join(""), (sign) => (sign === "#" ? 1 : 0));
  return { width, height: rows.length, ink };
}

describe("drawings", () => {
  it("places glyphs by centre, size and turn", () => {
    const glyphs = { bar: "M0 50L100 50" };
    expect(placeGlyphs(glyphs, [["bar", 50, 20, 40, 10]])).toEqual(["M30 20L70 20"]);
    expect(placeGlyphs(glyphs, [["bar", 50, 50, 40, 10, 90]])).toEqual(["M50 30L50 70"]);
    expect(placeGlyphs(glyphs, [["none", 50, 50, 40, 10]])).toBeUndefined();
  });

  it("reads moves, lines, closing and curves", () => {
    expect(readPath("M0 0L10 0L10 10Z")).toEqual([[0, 0, 10, 0, 10, 10, 0, 0]]);
    const [curve = []] = readPath("M0 0C0 10 10 10 10 0");
    expect(curve.slice(-2)).toEqual([10, 0]);
    expect(Math.max(...curve.filter((_, at) => at % 2 === 1))).toBeCloseTo(7.5);
  });
});

describe("ink", () => {
  it("travels as runs and comes back the same", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (pixels) => {
        const mask = { width: 8, height: 8, ink: Uint8Array.from(pixels, Number) };
        expect(readRuns(writeRuns(mask))).toEqual(mask);
      }),
    );
  });

  it("keeps large patches and drops specks", () => {
    const mask = emptyMask(60, 60);
    for (let y = 10; y < 30; y += 1) mask.ink.fill(1, y * 60 + 10, y * 60 + 30);
    mask.ink[50 * 60 + 50] = 1;
    expect(inkShare(dropSpecks(mask)) * 3600).toBeCloseTo(400);
  });

  it("fits ink into a box and knows when there is none", () => {
    expect(fitMask(emptyMask(10, 10), 20)).toBeUndefined();
    const fitted = fitMask(maskFrom(["    ", " ## ", " ## ", "    "]), 20);
    expect([fitted?.width, fitted?.height]).toEqual([24, 24]);
  });

  it("thins a thick bar to a line", () => {
    const bar = maskFrom([" ".repeat(12), ...Array(5).fill(` ${"#".repeat(10)} `), " ".repeat(12)]);
    const { ink } = thinMask(bar);
    const rows = Array.from({ length: 7 }, (_, y) => ink.slice(y * 12, (y + 1) * 12));
    expect(rows.filter((row) => row.includes(1))).toHaveLength(1);
  });

  it("finds dark lines and light lines under light that falls off to one side", () => {
    const side = 60;
    const draw = (depth: number) => {
      const grey = new Uint8Array(side * side);
      grey.forEach((_, at) => {
        const [x, y] = [at % side, Math.floor(at / side)];
        const isLine = Math.abs(x - 30) < 3 && y > 12 && y < 48;
        grey[at] = 90 + x * 1.5 + (isLine ? depth : 0);
      });
      return { width: side, height: side, grey };
    };
    for (const [depth, isLight] of [
      [-40, false],
      [40, true],
    ] as const) {
      const { ink } = thresholdPhoto(draw(depth), isLight);
      expect(ink[30 * side + 30]).toBe(1);
      expect(ink[30 * side + 5]).toBe(0);
      expect(ink[30 * side + 55]).toBe(0);
    }
  });
});
