import { expect, test } from "vitest";
import type { SerialEdit } from "#records/contract";
import { bothSerials, scriptCells, scriptDifferences } from "./script-cells.ts";

const signs = (text: string) => [...text];
/** TB7[14]? 06 seen, T87149?60 recorded, in stretches. */
const script: SerialEdit[] = [
  { kind: "same", seen: ["T"], recorded: ["T"] },
  { kind: "look_alike", seen: ["B"], recorded: ["8"] },
  { kind: "same", seen: ["7"], recorded: ["7"] },
  { kind: "uncertain", seen: ["14", "?"], recorded: ["1", "9"] },
  { kind: "missing", seen: [], recorded: signs("55") },
  { kind: "added", seen: ["K"], recorded: [] },
  { kind: "swapped", seen: signs("06"), recorded: signs("60") },
  { kind: "uncertain", seen: ["*"], recorded: signs("123") },
];

test("every sign has a column, with a gap where the other serial has none", () => {
  expect(scriptCells(script)).toEqual([
    { kind: "same", seen: "T", recorded: "T" },
    { kind: "look_alike", seen: "B", recorded: "8" },
    { kind: "same", seen: "7", recorded: "7" },
    { kind: "uncertain", seen: "[14]", recorded: "1" },
    { kind: "uncertain", seen: "?", recorded: "9" },
    { kind: "missing", seen: "", recorded: "5" },
    { kind: "missing", seen: "", recorded: "5" },
    { kind: "added", seen: "K", recorded: "" },
    { kind: "swapped", seen: "0", recorded: "6" },
    { kind: "swapped", seen: "6", recorded: "0" },
    { kind: "uncertain", seen: "*", recorded: "123" },
  ]);
});

test("drawn columns read across are both serials", () => {
  const cells = scriptCells(script);
  expect(bothSerials(script)).toEqual({
    seen: cells.map(({ seen }) => seen).join(""),
    recorded: cells.map(({ recorded }) => recorded).join(""),
  });
});

test("differences are told once each, pair by pair", () => {
  expect(scriptDifferences(script)).toEqual([
    { kind: "look_alike", seen: "B", recorded: "8" },
    { kind: "uncertain", seen: "[14]", recorded: "1" },
    { kind: "uncertain", seen: "?", recorded: "9" },
    { kind: "missing", seen: "", recorded: "55" },
    { kind: "added", seen: "K", recorded: "" },
    { kind: "swapped", seen: "06", recorded: "60" },
    { kind: "uncertain", seen: "*", recorded: "123" },
  ]);
  const twice: SerialEdit[] = [{ kind: "other", seen: signs("11"), recorded: signs("77") }];
  expect(scriptDifferences(twice)).toEqual([{ kind: "other", seen: "1", recorded: "7" }]);
});

test("the same number has no difference", () => {
  const same: SerialEdit[] = [{ kind: "same", seen: signs("A12"), recorded: signs("A12") }];
  expect(scriptDifferences(same)).toEqual([]);
  expect(scriptCells(same)).toHaveLength(3);
});
