import { expect, test } from "vitest";
import type { MarkReading } from "#reference/contract";
import { asSeen } from "./as-seen.ts";

test("a name that was only nearly recognised stands as it is on the gun", () => {
  const stretch = { kind: "model", start: 0, end: 4, probability: 0.9 } as const;
  const guessed = { ...stretch, text: "A-90", value: "A-80" };
  const known = { ...stretch, text: "A80", value: "A-80", reasons: [] };
  const reading: MarkReading = {
    marking: 0,
    kinds: [],
    parts: [{ ...guessed, reasons: [{ code: "read_with_errors" }] }, known],
  };
  expect(asSeen([reading])[0]?.parts.map(({ value }) => value)).toEqual(["A-90", "A-80"]);
});
