import fc from "fast-check";
import { expect, test } from "vitest";
import { FirearmType, MarkPart, MarkSide } from "#reference/contract";
import { drawingBox } from "./drawing.ts";
import { getMarkPosition } from "./get-mark-position.ts";
import { hitSize, layOutPins, ringRadius } from "./pin-layout.ts";

const place = fc.record({
  part: fc.constantFrom(...MarkPart.options),
  side: fc.constantFrom(...MarkSide.options),
});

const crowd = fc
  .record({
    type: fc.constantFrom(...FirearmType.options),
    places: fc.array(place, { maxLength: 20 }),
  })
  .map(({ type, places }) => places.map((spot) => ({ position: getMarkPosition(type, spot) })));

test("pins never cover one another nor leave the drawing", () => {
  fc.assert(
    fc.property(crowd, (pins) => {
      const discs = layOutPins(pins, hitSize).map(({ at }) => at);
      for (const [index, a] of discs.entries()) {
        expect(Math.min(a.x, drawingBox.width - a.x)).toBeGreaterThanOrEqual(ringRadius);
        expect(Math.min(a.y, drawingBox.height - a.y)).toBeGreaterThanOrEqual(ringRadius);
        for (const b of discs.slice(index + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(hitSize);
        }
      }
    }),
  );
});

test("a pin alone stands on its position", () => {
  const position = getMarkPosition("pistol", { part: "slide", side: "right" });
  expect(layOutPins([{ position }], hitSize)[0]?.at).toEqual({ x: position.x, y: position.y });
});

test("a pin keeps clear of what is taken", () => {
  const position = getMarkPosition("pistol", { part: "slide", side: "right" });
  const [pin] = layOutPins([{ position }], hitSize, [position]);
  expect(Math.hypot((pin?.at.x ?? 0) - position.x, (pin?.at.y ?? 0) - position.y)).toBeCloseTo(40);
});
