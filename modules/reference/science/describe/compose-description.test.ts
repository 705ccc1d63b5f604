import { expect, test } from "vitest";
import type { Entry, MarkReading, Observation } from "#reference/contract";
import { composeDescription } from "./compose-description.ts";

const entry: Entry = {
  ref: "FRM0128",
  make: "CZ",
  importers: [],
  model: "75",
  alsoKnownAs: [],
  type: "pistol",
  calibres: ["9x19mm Parabellum"],
  state: "seed",
};

const observation: Observation = {
  markings: [{ text: "CZ 85" }, { text: "A1234" }, { text: "???" }],
  country: "CZ",
};

const readings: MarkReading[] = [
  reading(0, "model", 0.9, "85"),
  reading(1, "serial", 0.95, "A1234"),
  reading(2, "other", 0.3, undefined),
];

function reading(
  marking: number,
  kind: MarkReading["parts"][number]["kind"],
  probability: number,
  value: string | undefined,
): MarkReading {
  const text = observation.markings[marking]?.text ?? "";
  const part = { text, start: 0, end: text.length, kind, probability, reasons: [] };
  return { marking, kinds: [{ kind, probability }], parts: [{ ...part, ...(value && { value }) }] };
}

test("what was said counts before what a mark says, and that before the entry", () => {
  const composed = composeDescription(observation, readings, entry);
  expect(composed).toMatchObject({ country: "CZ", model: "85", make: "CZ", type: "pistol" });
  expect(composeDescription({ ...observation, model: "75 B" }, readings, entry).model).toBe("75 B");
});

test("a serial is a serial, and an undecided mark stays undecided", () => {
  const { serials, markings } = composeDescription(observation, readings, undefined);
  expect(serials.map(({ text }) => text)).toEqual(["A1234"]);
  expect(markings.map(({ text, statedKind }) => [text, statedKind])).toEqual([
    ["CZ 85", "model"],
    ["???", undefined],
  ]);
});

test("what nobody said or read is absent, never empty", () => {
  const composed = composeDescription({ markings: [] }, [], undefined);
  expect(composed).toEqual({ serials: [], markings: [] });
});

test("a gun said to bear no serial was never marked, and a chosen family says how it was made", () => {
  const printed = { ...entry, kind: "print_family" as const };
  const described = composeDescription({ markings: [], absent: ["serial"] }, [], printed);
  expect(described).toMatchObject({ serialState: "never_marked", variant: "printed", serials: [] });
  expect(composeDescription({ markings: [] }, [], entry).serialState).toBeUndefined();
  const converted = { ...entry, kind: "conversion_family" as const };
  const { entryRef, variant } = composeDescription({ markings: [] }, [], converted);
  expect({ entryRef, variant }).toEqual({ entryRef: entry.ref, variant: "converted" });
});
