import { expect, test } from "vitest";
import type { TraceFitness } from "#reference/contract";
import { findGaps } from "./find-gaps.ts";
import { TraceQuestion } from "./trace-question.ts";

const fit: TraceFitness = { state: "complete", missing: [], doubtful: [] };
const whole = TraceQuestion.parse({
  weapon: {
    make: "Astra",
    model: "A-90",
    serials: [{ text: "A38125" }],
    photos: [{ file: "019ab00b-0000-7000-8000-000000000003" }],
  },
  recovery: {
    when: { precision: "day", day: "2026-05-04" },
    where: { country: "ES" },
  },
  ground: "illicit_possession",
  facts: "Found under the floor of a car at the border post.",
  use: "criminal_investigation",
  urgency: "routine",
  domestic: "nothing_found",
  mayPassOn: true,
});
const codes = (
  changes: Partial<TraceQuestion>,
  fitness: Partial<TraceFitness> = {},
  until?: number,
) =>
  findGaps({ ...whole, ...changes }, { ...fit, ...fitness }, until).map(({ code, field, weight }) =>
    [code, weight, ...(field === undefined ? [] : [field])].join(" "),
  );
const weapon = (changes: Partial<TraceQuestion["weapon"]>) => ({
  weapon: { ...whole.weapon, ...changes },
});

test("nothing is missing of a whole request", () => {
  expect(codes({})).toEqual([]);
});

test.each([
  ["an essential", {}, { missing: ["model"] }, ["essential_missing hinders model"]],
  ["a doubtful field", {}, { doubtful: ["calibre"] }, ["doubtful needs_reason calibre"]],
  ["a number", weapon({ serials: [] }), { missing: ["serial"] }, ["serial_missing hinders serial"]],
  [
    "no number where none was ever there",
    weapon({ serials: [], serialState: "never_marked" }),
    { missing: ["serial"] },
    [],
  ],
  [
    "no number of a printed one",
    weapon({ serials: [], variant: "printed" }),
    { missing: ["serial"] },
    [],
  ],
  ["facts", { facts: undefined }, {}, ["facts_missing hinders"]],
  ["a ground", { ground: undefined }, {}, ["ground_missing hinders"]],
  ["a use", { use: undefined }, {}, ["use_missing hinders"]],
  ["where it was recovered", { recovery: {} }, {}, ["recovery_missing hinders"]],
  ["why it is urgent", { urgency: "urgent" }, {}, ["urgent_without_reason hinders"]],
  ["the own registers", { domestic: "not_done" }, {}, ["domestic_first needs_reason"]],
  ["photographs", weapon({ photos: [] }), {}, ["photographs_missing advice"]],
  ["an amnesty", { cautions: ["amnesty"] }, {}, ["amnesty needs_reason"]],
] satisfies [string, Partial<TraceQuestion>, Partial<TraceFitness>, string[]][])(
  "%s",
  (_, changes, fitness, expected) => {
    expect(codes(changes, fitness)).toEqual(expected);
  },
);

test("one made before 1946 is seldom found in records", () => {
  expect(codes({}, {}, 1945)).toEqual(["made_long_ago needs_reason"]);
  expect(codes({}, {}, 1946)).toEqual([]);
});
