import { expect, test } from "vitest";
import type { Description } from "#reference/contract";
import { blankSpots, placedMarks, withoutPhoto, withPlaced } from "./placed-marks.ts";

const photo = "0190a000-0000-7000-8000-000000000001";
const at = (x: number) => ({ photo, x, y: 0.5 });
const weapon: Description = {
  serials: [
    { text: "11", place: { part: "slide" } },
    { text: "A38125", spot: at(0.2) },
  ],
  markings: [{ text: "CIP" }, { text: "", spot: at(0.7) }],
};

test("finds what photographs show, a serial by where it stands in the description", () => {
  expect(placedMarks(weapon)).toEqual([
    { text: "A38125", spot: at(0.2), statedKind: "serial" },
    { text: "", spot: at(0.7) },
  ]);
  expect(blankSpots(weapon)).toEqual([at(0.7)]);
});

test("puts what a photograph shows among serials or markings and leaves the rest alone", () => {
  const changed = withPlaced(weapon, [
    { text: "B", spot: at(0.7), statedKind: "proof" },
    { text: "A38125", spot: at(0.2), statedKind: "serial", place: { part: "frame" } },
  ]);
  expect(changed.serials).toEqual([
    { text: "A38125", spot: at(0.2), place: { part: "frame" } },
    { text: "11", place: { part: "slide" } },
  ]);
  expect(changed.markings).toEqual([
    { text: "CIP" },
    { text: "B", spot: at(0.7), statedKind: "proof" },
  ]);
});

test("keeps what was read off a photograph that is taken away, and drops places where nothing is", () => {
  const left = withoutPhoto({ ...weapon, photos: [{ file: photo }] }, photo);
  expect(left.photos).toEqual([]);
  expect(left.serials).toEqual([{ text: "11", place: { part: "slide" } }, { text: "A38125" }]);
  expect(left.markings).toEqual([{ text: "CIP" }]);
});
