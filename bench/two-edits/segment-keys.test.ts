import * as fc from "fast-check";
import { expect, test } from "vitest";
import { segmentKeys, soughtSegments } from "./segment-keys.ts";
import { codesOf, isWithinTwo } from "./within-two-edits.ts";

const sign = fc.constantFrom(..."0123456789ABCDEFGH");
const number = fc.array(sign, { minLength: 6, maxLength: 12 });
const edit = fc.record({
  at: fc.nat(11),
  kind: fc.constantFrom("wrong", "lost", "added", "swapped"),
  sign,
});

function edited(
  signs: readonly string[],
  { at, kind, sign: other }: { at: number; kind: string; sign: string },
): string[] {
  const place = Math.min(at, signs.length - 1);
  const [before, after] = [signs.slice(0, place), signs.slice(place + 1)];
  const own = signs.slice(place, place + 1);
  if (kind === "wrong") return [...before, other, ...after];
  if (kind === "lost") return [...before, ...after];
  if (kind === "added") return [...before, other, ...own, ...after];
  return [...before, ...after.slice(0, 1), ...own, ...after.slice(1)];
}

test("two signs wrong, lost, added or swapped leave one of the three segments where it is sought", () => {
  fc.assert(
    fc.property(number, edit, edit, (signs, ...edits) => {
      const seen = [...signs];
      for (const one of edits) seen.splice(0, seen.length, ...edited(seen, one));
      const [stored, asked] = [signs.join(""), seen.join("")];
      fc.pre(isWithinTwo(codesOf(stored), codesOf(asked)));
      const sought = new Set(soughtSegments(asked));
      expect(segmentKeys(stored).some((key) => sought.has(key))).toBe(true);
    }),
  );
});

test.each([
  ["A12345", "A21354", true],
  ["A12345", "A12345", true],
  ["A12345", "B12354", true],
  ["A12345", "B21354", false],
  ["A12345", "A12345999", false],
])("%s and %s: %s", (one, other, isNear) => {
  expect(isWithinTwo(codesOf(one), codesOf(other))).toBe(isNear);
});
