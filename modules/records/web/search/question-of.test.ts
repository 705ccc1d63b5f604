import { expect, test } from "vitest";
import { RecordSearch } from "#records/contract";
import { describedBy, isSameFirearm, questionOf, soughtGun } from "./question-of.ts";

const numbers = [{ text: " A3[8B]1?5 ", part: "frame" as const }, { text: "" }, { text: "998877" }];
const gun = { make: "Astra", model: "", country: undefined };

test("a question holds the numbers that are written and what is stated, and nothing empty", () => {
  const question = questionOf(numbers, soughtGun(gun), " MA-2026-118 ");
  expect(question).toEqual({
    numbers: [{ text: "A3[8B]1?5", part: "frame" }, { text: "998877" }],
    gun: { make: "Astra" },
    purpose: "MA-2026-118",
  });
  expect(RecordSearch.safeParse(question).success).toBe(true);
});

test("a record begun from it states its numbers with their parts", () => {
  expect(describedBy(questionOf(numbers, soughtGun(gun), "x"))).toEqual({
    make: "Astra",
    serials: [{ text: "A3[8B]1?5", place: { part: "frame" } }, { text: "998877" }],
    markings: [],
  });
});

test("another purpose asks for the same firearm; another number, part or make does not", () => {
  const asked = questionOf(numbers, { make: "Astra" }, "one");
  expect(isSameFirearm(asked, questionOf(numbers, { make: "Astra" }, "two"))).toBe(true);
  const others = [
    questionOf(numbers.slice(0, 1), { make: "Astra" }, "one"),
    questionOf(
      [{ ...numbers[0], text: "A3[8B]1?5", part: undefined }, { text: "998877" }],
      gun,
      "",
    ),
    questionOf(numbers, { make: "Star" }, "one"),
  ];
  expect(others.some((other) => isSameFirearm(asked, other))).toBe(false);
});
