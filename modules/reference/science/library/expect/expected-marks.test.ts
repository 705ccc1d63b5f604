import { expect, test } from "vitest";
import type { LibraryMark } from "#reference/contract";
import { expectedMarks, type MarkBearer } from "./expected-marks.ts";

const mark = (id: string, more: Partial<LibraryMark>): LibraryMark => ({
  id,
  kind: "trademark",
  meaning: "maker",
  shapes: ["letters"],
  places: [],
  usedOn: [],
  codes: [],
  source: { title: "a page", url: "https://example.org/" },
  state: "unverified",
  ...more,
});

const marks = [
  mark("nation", { kind: "proof", meaning: "proof", country: "US" }),
  mark("old", { kind: "proof", meaning: "proof", country: "US", yearTo: 1910 }),
  mark("abroad", { kind: "proof", meaning: "proof", country: "GB" }),
  mark("rifles", { kind: "property", meaning: "state_property", country: "US", usedOn: ["rifle"] }),
  mark("long", { holder: "Colt's Manufacturing Company", country: "US" }),
  mark("short", { holder: "Colt", country: "US" }),
  mark("other", { holder: "Coltman", country: "US" }),
];
const pistol: MarkBearer = {
  names: ["Colt", "Colt's Manufacturing Company"],
  type: "pistol",
  country: "US",
  yearFrom: 1911,
  yearTo: 1970,
};
const ids = (bearer: MarkBearer, limit = 20) =>
  expectedMarks(marks, bearer, limit).map(({ id }) => id);

test("the maker's own come first, then those of its country, kind and time", () => {
  expect(ids(pistol)).toEqual(["long", "short", "nation"]);
});

test("unknown years and an unknown country rule nothing in that they do not say", () => {
  const { yearFrom, yearTo, ...undated } = pistol;
  expect(ids(undated)).toEqual(["long", "short", "nation", "old"]);
  expect(ids({ names: ["Nobody"], type: "pistol" })).toEqual([]);
});

test("no more are named than asked for", () => {
  expect(ids(pistol, 1)).toEqual(["long"]);
});
