import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchRecordsRoute } from "#records/contract";
import { type RecordsServer, startRecordsServer } from "#testing/records/records-server";
import { welchT } from "#testing/welch";
import { timeProbes } from "./probe-timing.ts";

/** Numbers of one search: what one of them takes longer, ten take ten times longer. */
const AT_ONCE = 10;
const RECORDS = 6 * AT_ONCE;
const PROBES = 300;
/** As in test vector leakage assessment: above this the two are told apart. */
const TOLD_APART = 4.5;

let tested: RecordsServer;
beforeAll(async () => {
  tested = await startRecordsServer();
}, 60_000);
afterAll(() => tested.stop());

/** Eleven figures no two of which are near each other: a row of neighbours would be slowed down. */
function numberFor(name: string): string {
  const digest = createHash("sha256").update(name).digest("hex");
  return BigInt(`0x${digest}`).toString().slice(1, 12);
}

async function entered(kind: string, excludedMembers: string[]): Promise<string[]> {
  const numbers = Array.from({ length: RECORDS }, (_, at) => numberFor(`${kind} ${at}`));
  for (const text of numbers)
    await tested.entered({ excludedMembers }, { serials: [{ text }], serialState: "legible" });
  return Array.from({ length: RECORDS / AT_ONCE }, (_, at) =>
    numbers.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(" "),
  );
}

let last = 0;
function absent(): string {
  const numbers = Array.from({ length: AT_ONCE }, (_, at) => numberFor(`absent ${last + at}`));
  last += AT_ONCE;
  return numbers.join(" ");
}

/** Puts numbers to the records, with session, row security and ledger; whether anything is shown. */
async function search(texts: string): Promise<boolean> {
  const numbers = texts.split(" ").map((text) => ({ text }));
  const body = { numbers, gun: {}, purpose: "MA-2026-118" };
  const { matches, pointers } = await tested.as("youssef").call(searchRecordsRoute, { body });
  return matches.length + pointers.length > 0;
}

test("a search does not tell by its time a record whose owner excludes the searcher from none", async () => {
  const excluded = await entered("excluded", ["MA"]);
  const { hidden, absent: none } = await timeProbes(search, excluded, PROBES, absent);
  expect(welchT(hidden, none)).toBeLessThan(TOLD_APART);
}, 120_000);

/** Looked at after each few probes: it takes the more of them the more other work the machine has. */
const [ROUNDS, PROBES_A_ROUND] = [30, PROBES / 10];

test("the same measure tells records that are shown from none", async () => {
  const shown = await entered("shown", []);
  const seek = async (texts: string) => {
    await search(texts);
    return false;
  };
  const [found, none]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = await timeProbes(seek, shown, PROBES_A_ROUND, absent);
    found.push(...times.hidden);
    none.push(...times.absent);
    if (welchT(found, none) > TOLD_APART) break;
  }
  expect(welchT(found, none)).toBeGreaterThan(TOLD_APART);
}, 240_000);
