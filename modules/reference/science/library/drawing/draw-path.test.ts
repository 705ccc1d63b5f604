import fc from "fast-check";
import { expect, test } from "vitest";
import { StatedDrawing } from "#reference/contract";
import { linesMask } from "../ink/lines-mask.ts";
import { buildShapeIndex, matchShapes } from "../shape/match-shapes.ts";
import { drawPaths } from "./draw-path.ts";

const side = 240;
const arrow = [
  [20, 220, 120, 20, 220, 220, 20, 220],
  [120, 60, 120, 200],
  [100, 90, 120, 60, 140, 90],
];
const ring = [Array.from({ length: 80 }, (_, at) => 120 + 90 * turn(at))];

function turn(at: number): number {
  const angle = (Math.floor(at / 2) / 39) * 2 * Math.PI;
  return at % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
}

test("whatever is drawn is a pictogram that may be stated", () => {
  const lines = fc.array(
    fc.array(fc.double({ min: -500, max: 900, noNaN: true }), { maxLength: 900 }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(lines, (drawn) => {
      const paths = drawPaths(drawn, side);
      if (paths.length > 0) expect(StatedDrawing.safeParse(paths).error).toBeUndefined();
    }),
  );
});

test("dots and nothing are no strokes, and near points are one", () => {
  expect(drawPaths([], side)).toEqual([]);
  expect(
    drawPaths(
      [
        [12, 12],
        [12, 12, 12, 12],
      ],
      side,
    ),
  ).toEqual([]);
  expect(drawPaths([[0, 0, 0.5, 0.5, 1, 1, 240, 240]], side)).toEqual(["M0 0L100 100"]);
});

test("a mark is found by the sketch its pictogram was drawn as", () => {
  const marks = [
    { id: "arrow", drawing: drawPaths(arrow, side) },
    { id: "ring", drawing: drawPaths(ring, side) },
  ];
  const index = buildShapeIndex(marks);
  const found = (lines: number[][]) => matchShapes(index, linesMask(lines, side, 5))[0];
  expect(found(arrow)).toMatchObject({ id: "arrow" });
  expect(found(ring)).toMatchObject({ id: "ring" });
  expect(found(arrow)?.likeness).toBeGreaterThan(0.9);
});
