import { expect, test } from "vitest";
import { type KeyPress, readKeyPress } from "./key-press.ts";

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

test("Ctrl K opens the palette even while typing, on an Arabic layout too", () => {
  const arabicK = press("ن", "KeyK", { ctrlKey: true });
  expect(readKeyPress(arabicK, true, false, true)).toEqual({ kind: "palette" });
});

test("single keys stay letters while typing and when they are switched off", () => {
  expect(readKeyPress(press("/", "Slash"), true, false, true)).toBeUndefined();
  expect(readKeyPress(press("/", "Slash"), false, false, false)).toBeUndefined();
  expect(readKeyPress(press("/", "Slash"), false, false, true)).toEqual({ kind: "palette" });
});

test("g and a letter go somewhere", () => {
  expect(readKeyPress(press("g", "KeyG"), false, false, true)).toEqual({ kind: "start_go" });
  expect(readKeyPress(press("c", "KeyC"), false, true, true)).toEqual({
    kind: "go",
    letter: "KeyC",
  });
});

test("both question marks open the help", () => {
  expect(readKeyPress(press("?", "Slash"), false, false, true)).toEqual({ kind: "help" });
  expect(readKeyPress(press("؟", "Slash"), false, false, true)).toEqual({ kind: "help" });
});
