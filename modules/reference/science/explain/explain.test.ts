import { expect, test } from "vitest";
import { Explanation, type Observation } from "#reference/contract";
import { buildReferenceIndex } from "../identify/index.ts";
import { smallEntries, smallLexicons } from "../small-table.ts";
import { explainIdentification } from "./index.ts";

const index = buildReferenceIndex(smallEntries, smallLexicons);
const table = { generation: 3, changedAt: "2026-11-26T00:00:00.000Z" };

const observation: Observation = {
  markings: [{ text: "VALDOR" }],
  capacityRounds: 13,
  features: [{ feature: "opening", answer: "slide" }],
  unseen: ["bore"],
};

test("accounts for what was seen, compared and assumed, in codes that the contract knows", () => {
  const account = explainIdentification(index, observation, table);
  expect(() => Explanation.parse(account)).not.toThrow();
  expect(account).toMatchObject({
    ref: "T3",
    seen: { marks: 1, fields: 1, features: 1, untold: 1 },
    compared: { entries: smallEntries.length, states: { seed: smallEntries.length }, ...table },
  });
  expect(account?.limits).toContain("lead_not_proof");
  expect(account?.assumptions.map(({ code }) => code)).toContain("table_unverified");
});

test("says on which single observation it turns, and what would lead without it", () => {
  const account = explainIdentification(index, observation, table);
  const turns = account?.turning ?? [];
  expect(turns.map(({ field, feature, marking }) => field ?? feature ?? marking)).toEqual([
    "capacityRounds",
  ]);
  expect(turns[0]?.leader).not.toBe("T3");
});

test("alternatives come with the fields in which their records differ", () => {
  const account = explainIdentification(index, observation, table);
  const other = account?.alternatives.find(({ ref }) => ref === "T1");
  expect(other?.differs).toContainEqual({ field: "capacityRounds", own: 13, other: 15 });
});

test("another candidate can be explained; one that is none of them cannot", () => {
  expect(explainIdentification(index, observation, table, "T1")?.ref).toBe("T1");
  expect(explainIdentification(index, observation, table, "NONE")).toBeUndefined();
});
