import { expect, test } from "vitest";
import { judgeProbing, type ProbedNumber, probingWindow } from "./judge-probing.ts";

const NOW = 1_800_000_000_000;

function numbers(count: number, changes: (at: number) => Partial<ProbedNumber> = () => ({})) {
  return Array.from({ length: count }, (_, at) => ({
    norm: `AB12${String(at).padStart(2, "0")}`,
    at: NOW - at,
    isFound: false,
    ...changes(at),
  }));
}

test.each([
  ["a few neighbours", numbers(24), "free"],
  ["a crate", numbers(25), "slow"],
  ["more than any crate", numbers(60), "stop"],
  ["neighbours by their first signs", numbers(60, (at) => ({ norm: `${10 + at}4711` })), "stop"],
  [
    "many guns that are no neighbours",
    numbers(90, (at) => ({ norm: `${at * 7919}X${at * 104_729}` })),
    "free",
  ],
  ["a crate of which many are found", numbers(60, (at) => ({ isFound: at % 4 === 0 })), "free"],
  ["the same number again and again", numbers(60, () => ({ norm: "AB1200" })), "free"],
  ["long ago", numbers(60, () => ({ at: NOW - probingWindow - 1 })), "free"],
  ["numbers of three signs", numbers(90, (at) => ({ norm: String(100 + at) })), "free"],
] as const)("%s: %s", (_, recent, verdict) => {
  expect(judgeProbing(recent, NOW)).toBe(verdict);
});
