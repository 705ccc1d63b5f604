import fc from "fast-check";
import { expect, test } from "vitest";
import { nameOfUpload } from "./name-of-upload.ts";

test.each([
  ["C:\\Users\\Jean\\gun.jpg", "gun.jpg"],
  ["../../etc/passwd", "passwd"],
  ["gun\u202egpj.exe", "gungpj.exe"],
  ["  ", null],
  [undefined, null],
])("%o is shown as %o", (given, shown) => {
  expect(nameOfUpload(given)).toBe(shown);
});

test("no name holds a path, a control or a turn of direction, or fails to fit its column", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const shown = nameOfUpload(given) ?? "";
      expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
      expect([...shown].length).toBeLessThanOrEqual(120);
    }),
  );
});
