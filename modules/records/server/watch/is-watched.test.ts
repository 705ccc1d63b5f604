import { expect, test } from "vitest";
import { watchedAs } from "./is-watched.ts";

const gun = {
  make: "Astra",
  model: "A-100",
  calibre: "9×19",
  type: "pistol",
  country: "ES",
} as const;

test.each([
  ["its number", ["A38125"], {}, "same"],
  ["what is unreadable of it", ["A3?1*"], {}, "same"],
  ["an ending", ["*8125"], {}, "same"],
  ["its number, of another make", ["A38125"], { make: "Star" }, undefined],
  ["its number, of another type", ["A38125"], { type: "rifle" }, undefined],
  ["its number, of another country", ["A38125"], { country: "BE" }, undefined],
  ["its number, the model written otherwise", ["A38125"], { model: "A 100 Inox" }, "same"],
  ["one sign away", ["A38126"], {}, undefined],
  ["one sign away, of its make", ["A38126"], { make: "Astra" }, "near"],
  ["another number", ["B77210"], { make: "Astra" }, undefined],
  ["make and model", [], { make: "ASTRA", model: "A100" }, "near"],
  [
    "make and model, of another calibre",
    [],
    { make: "Astra", model: "A100", calibre: "7.65×17" },
    undefined,
  ],
  ["another model", [], { make: "Astra", model: "A-75" }, undefined],
] as const)("a record is watched by %s", (_, numbers, stated, as) => {
  const watch = { numbers: numbers.map((text) => ({ text })), gun: stated };
  expect(watchedAs(watch, ["A38125"], gun)).toBe(as);
});
