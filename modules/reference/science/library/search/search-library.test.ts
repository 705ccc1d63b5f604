import { describe, expect, it } from "vitest";
import type { LibraryMark } from "#reference/contract";
import { emptyMask, type InkMask } from "../ink/ink-mask.ts";
import { writeRuns } from "../ink/mask-runs.ts";
import { buildLibraryIndex, likeMarks } from "./library-index.ts";
import { searchLibrary } from "./search-library.ts";

function mark(id: string, more: Partial<LibraryMark>): LibraryMark {
  return {
    id,
    kind: "proof",
    meaning: "proof",
    shapes: ["letters"],
    places: [],
    usedOn: [],
    codes: [],
    source: { title: "test", url: "https://example.org/" },
    state: "unverified",
    ...more,
  };
}

const year = { code: "AZ", year: 1990, source: { title: "test", url: "https://example.org/" } };
const library = buildLibraryIndex([
  mark("triangle", { drawing: ["M50 5L95 95L5 95Z"], shapes: ["triangle"], country: "CN" }),
  mark("square", {
    drawing: ["M5 5L95 5L95 95L5 95Z", "M30 50L70 50"],
    shapes: ["square", "letters"],
    text: "P",
    places: [{ part: "stock", side: "left" }],
  }),
  mark("cross", { drawing: ["M5 5L95 95", "M95 5L5 95"], shapes: ["swords"], kind: "inspection" }),
  mark("letters", { text: "S.G.", holder: "Saginaw Gear", kind: "factory" }),
  mark("licence", { text: "12345678-*", kind: "importer" }),
  mark("years", { kind: "date_code", codes: [year] }),
]);

const found = (question: Parameters<typeof searchLibrary>[1]) =>
  searchLibrary(library, question).matches.map((match) => match.mark.id);

/** Straight lines drawn four pixels thick. */
function sketch(lines: readonly (readonly [number, number, number, number])[]): InkMask {
  const mask = emptyMask(120, 120);
  for (const [x0, y0, x1, y1] of lines) {
    for (let step = 0; step <= 200; step += 1) {
      const x = Math.round(x0 + ((x1 - x0) * step) / 200);
      const y = Math.round(y0 + ((y1 - y0) * step) / 200);
      for (const row of [y - 2, y - 1, y, y + 1])
        mask.ink.fill(1, row * 120 + x - 2, row * 120 + x + 2);
    }
  }
  return mask;
}

describe("search of the library", () => {
  it("lists everything when nothing is asked", () => {
    expect(found({})).toHaveLength(6);
  });

  it("narrows by all shapes, by kind, country and part", () => {
    expect(found({ shapes: ["square", "letters"] })).toEqual(["square"]);
    expect(found({ kinds: ["inspection", "importer"] })).toEqual(["cross", "licence"]);
    expect(found({ countries: ["CN"] })).toEqual(["triangle"]);
    expect(found({ part: "stock" })).toEqual(["square"]);
  });

  it("reads text with or without dots, with unreadable characters and with what varies", () => {
    expect(found({ text: "SG" })).toEqual(["letters"]);
    expect(found({ text: "s.?" })).toEqual(["letters"]);
    expect(found({ text: "12345678-A55" })).toEqual(["licence"]);
    expect(found({ text: "saginaw" })).toEqual(["letters"]);
    expect(found({ text: "XQ" })).toEqual([]);
  });

  it("says the year of a date code", () => {
    const { matches } = searchLibrary(library, { text: "az" });
    expect(matches.map(({ mark, codes }) => [mark.id, codes])).toEqual([
      ["years", [{ code: "AZ", year: 1990 }]],
    ]);
  });

  it("finds a shape that is drawn askew, of another size and off centre", () => {
    const drawn = sketch([
      [60, 20, 92, 78],
      [92, 78, 30, 86],
      [30, 86, 60, 20],
    ]);
    const { matches, isNear } = searchLibrary(library, { sketch: writeRuns(drawn) });
    expect(matches[0]?.mark.id).toBe("triangle");
    expect(isNear).toBe(true);
    expect(matches.map((match) => match.mark.id)).not.toContain("letters");
  });

  it("says that nothing is near, and stays silent without ink", () => {
    const dashes = sketch([
      [20, 20, 100, 20],
      [20, 45, 100, 45],
      [20, 70, 100, 70],
      [20, 95, 100, 95],
    ]);
    expect(searchLibrary(library, { sketch: writeRuns(dashes) }).isNear).toBe(false);
    const nothing = searchLibrary(library, { sketch: writeRuns(emptyMask(20, 20)) });
    expect(nothing).toEqual({ matches: [], total: 0, isNear: false });
  });

  it("takes letters and drawing together", () => {
    const drawn = sketch([
      [20, 20, 100, 20],
      [100, 20, 100, 100],
      [100, 100, 20, 100],
      [20, 100, 20, 20],
    ]);
    expect(found({ text: "P", sketch: writeRuns(drawn) })).toEqual(["square"]);
  });

  it("names the marks drawn most alike", () => {
    expect(likeMarks(library, "triangle", 1)).toHaveLength(1);
    expect(likeMarks(library, "letters", 3)).toEqual([]);
  });
});
