import { describe, expect, test } from "vitest";
import { FirearmType, MarkPart, MarkSide } from "#reference/contract";
import { drawingBox } from "./drawing.ts";
import { getMarkPosition } from "./get-mark-position.ts";
import { markPlaces } from "./mark-places.ts";
import { hitSize, ringRadius } from "./pin-layout.ts";

/** What each drawn firearm has, written down apart from the table under test. */
const partsOf: Record<FirearmType, readonly MarkPart[]> = {
  pistol: ["frame", "slide", "barrel", "trigger_guard", "grip", "magazine", "muzzle"],
  revolver: ["frame", "barrel", "cylinder", "trigger_guard", "grip", "muzzle"],
  derringer: ["frame", "barrel", "grip", "muzzle"],
  machine_pistol: [
    ...(["receiver", "frame", "barrel", "bolt", "trigger_guard", "grip"] as const),
    ...(["stock", "magazine", "muzzle"] as const),
  ],
  smg: [
    ...(["receiver", "frame", "barrel", "bolt", "trigger_guard", "grip"] as const),
    ...(["stock", "handguard", "magazine", "muzzle"] as const),
  ],
  rifle: [
    ...(["receiver", "barrel", "bolt", "trigger_guard"] as const),
    ...(["stock", "handguard", "magazine", "muzzle"] as const),
  ],
  assault_rifle: [
    ...(["receiver", "barrel", "bolt", "trigger_guard", "grip"] as const),
    ...(["stock", "handguard", "magazine", "muzzle"] as const),
  ],
  machine_gun: [
    ...(["receiver", "barrel", "bolt", "trigger_guard", "grip"] as const),
    ...(["stock", "magazine", "muzzle"] as const),
  ],
  shotgun: [
    ...(["receiver", "barrel", "bolt", "trigger_guard"] as const),
    ...(["stock", "handguard", "magazine", "muzzle"] as const),
  ],
  launcher: ["receiver", "barrel", "trigger_guard", "grip", "handguard", "muzzle"],
  blank_pistol: ["frame", "slide", "barrel", "trigger_guard", "grip", "magazine", "muzzle"],
  other: ["receiver", "barrel", "trigger_guard", "grip", "stock", "magazine", "muzzle"],
};

describe.each(FirearmType.options)("mark places of a %s", (type) => {
  const places = markPlaces[type];

  test("are those of its parts, and one for any other", () => {
    const parts = new Set(places.map(({ part }) => part));
    expect([...parts].sort()).toEqual([...partsOf[type], "other"].sort());
  });

  test("are each listed once", () => {
    expect(new Set(places.map(({ part, side }) => `${part} ${side}`)).size).toBe(places.length);
  });

  test("leave room for a pin and its ring within the drawing", () => {
    for (const { x, y, anchor = { x, y } } of places) {
      expect(x).toBeGreaterThan(ringRadius);
      expect(x).toBeLessThan(drawingBox.width - ringRadius);
      expect(y).toBeGreaterThan(ringRadius);
      expect(y).toBeLessThan(drawingBox.height - ringRadius);
      expect(anchor.x).toBeLessThanOrEqual(drawingBox.width);
      expect(anchor.y).toBeLessThanOrEqual(drawingBox.height);
    }
  });

  test("can each be hit by a finger", () => {
    const tooNear = places.flatMap((a, index) =>
      places
        .slice(index + 1)
        .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < hitSize)
        .map((b) => `${a.part} ${a.side} and ${b.part} ${b.side}`),
    );
    expect(tooNear).toEqual([]);
  });

  test("are solid on the drawn side only", () => {
    for (const place of places.filter(({ seen }) => seen)) expect(place.side).toBe("right");
  });

  test("are found for every part and side of the vocabulary", () => {
    for (const part of MarkPart.options) {
      for (const side of [undefined, ...MarkSide.options]) {
        const position = getMarkPosition(type, side ? { part, side } : { part });
        if (partsOf[type].includes(part)) expect(position.part).toBe(part);
        if (side && side !== "right") expect(position.seen).toBe(false);
      }
    }
  });
});

test("a part that goes by another name is pinned under that name", () => {
  expect(getMarkPosition("pistol", { part: "receiver", side: "left" })).toBe(
    getMarkPosition("pistol", { part: "frame", side: "left" }),
  );
});

test("a part the drawing lacks is pinned beside the gun, hollow", () => {
  expect(getMarkPosition("revolver", { part: "stock" })).toMatchObject({
    part: "other",
    seen: false,
  });
});
