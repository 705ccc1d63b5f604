import { expect, test } from "vitest";
import type { Entry, EntryLink } from "#reference/contract";
import { linksAmong } from "./links-among.ts";

const link = (ref: string): EntryLink => ({
  kind: "confused_with",
  ref,
  difference: [{ language: "en", text: "The safety is on the frame." }],
});

function entry(ref: string, rest: Partial<Entry> = {}): Entry {
  const facts = { importers: [], alsoKnownAs: [], calibres: [], type: "pistol" } as const;
  return { ...facts, ref, make: "Valdor", model: ref, state: "seed", ...rest } as Entry;
}

test("only links between two of the entries are told, each once", () => {
  const first = entry("T0001", { links: [link("T0002"), link("T0009")] });
  const second = entry("T0002");
  expect(linksAmong([first, second])).toEqual([{ from: first, to: second, link: link("T0002") }]);
  expect(linksAmong([first])).toEqual([]);
});

test("variants stand for their article, and a merged number leads on", () => {
  const one = entry("T0001-1", { links: [link("T0007")] });
  const other = entry("T0001-2", { links: [link("T0007")] });
  const merged = entry("T0002-3", { formerRefs: ["T0007"] });
  expect(linksAmong([one, other, merged])).toMatchObject([{ from: one, to: merged }]);
});
