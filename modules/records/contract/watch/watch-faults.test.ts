import { expect, test } from "vitest";
import { findWatchFaults } from "./watch-faults.ts";

const now = new Date("2026-11-26T12:00:00Z");
const one = { numbers: [{ text: "A38125" }], gun: {}, reviewOn: "2027-05-01" };

test.each([
  ["a number", {}, []],
  ["four signs of one that is partly read", { numbers: [{ text: "*2[09]9?3" }] }, []],
  ["three signs of one", { numbers: [{ text: "*1?2[38]" }] }, ["number_too_little"]],
  [
    "one that cannot be read beside one that can",
    { numbers: [{ text: "A38125" }, { text: "?*" }] },
    ["number_too_little"],
  ],
  ["nothing", { numbers: [] }, ["too_wide"]],
  ["a make alone", { numbers: [], gun: { make: "Astra" } }, ["too_wide"]],
  ["make and model", { numbers: [], gun: { make: "Astra", model: "A-100" } }, []],
  ["until today", { reviewOn: "2026-11-26" }, ["review_past"]],
  ["for five years", { reviewOn: "2031-11-26" }, []],
  ["for longer", { reviewOn: "2031-11-27" }, ["review_too_late"]],
])("%s", (_, changes, rules) => {
  expect(findWatchFaults({ ...one, ...changes }, now).map(({ rule }) => rule)).toEqual(rules);
});
