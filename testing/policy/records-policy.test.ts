import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Route } from "#platform/http/contract";
import * as contract from "#records/contract";
import {
  answerAbsent,
  answerCase,
  answerWhole,
  casesOf,
  problemOfPlainCaller,
  routeOf,
} from "./answer-case.ts";
import { expectAnswer, type PolicyCase, type PolicyRow } from "./policy-terms.ts";
import { type PolicyWorld, startPolicyWorld } from "./policy-world.ts";
import { recordsPolicy } from "./records-policy.ts";
import { renderPolicy } from "./render-policy.ts";

let world: PolicyWorld;
beforeAll(async () => {
  world = await startPolicyWorld();
}, 120_000);
afterAll(() => world.stop());

const page = new URL("../../docs/policy/records.md", import.meta.url);

test("is written out for people as it stands", () => {
  const written = renderPolicy(recordsPolicy);
  if (process.env.RENDER_POLICY === "1") writeFileSync(page, written);
  expect(readFileSync(page, "utf8")).toBe(written);
});

test("has a line for every endpoint of records, and none for one there is not", () => {
  const routes = Object.values(contract).filter(isRoute);
  const endpoints = routes.map(({ id }) => id);
  const lines = new Set<string>(recordsPolicy.map(({ endpoint }) => endpoint));
  expect([...lines].sort()).toEqual(endpoints.sort());
});

function isRoute(part: unknown): part is Route {
  return typeof part === "object" && part !== null && "method" in part && "path" in part;
}

test("is open to nobody of a suspended member, who is signed in no longer", async () => {
  const claire = world.as("claire");
  for (const row of recordsPolicy)
    expect([row.endpoint, await problemOfPlainCaller(world, row, claire.headers)]).toEqual([
      row.endpoint,
      "http.not_signed_in",
    ]);
});

const everyCase = process.env.EVERY_CASE === "1";
/** One case in so many unless every case is asked for: of what changes something, and of what only reads. */
const [CHANGES, READS] = [10, 3];
const AT_ONCE = 8;

/** Files are written anew for each caller, which takes a fifth of a second: one caller in ten takes them away. */
const files: ReadonlySet<string> = new Set(["records.export.make", "records.search.export"]);

function isTaken(row: PolicyRow, asked: PolicyCase): boolean {
  const isFile = files.has(row.endpoint);
  if (everyCase) return true;
  const isRead = routeOf(world, row).method === "GET" || row.unseen === "unlisted";
  const sample = isRead && !isFile ? READS : CHANGES;
  const { state: _, ...caller } = asked;
  const name = JSON.stringify([row.endpoint, row.step, row.subject, isFile ? caller : asked]);
  return (createHash("sha256").update(name).digest()[0] ?? 0) % sample === 0;
}

async function findDeviations(row: PolicyRow): Promise<string[]> {
  const deviations: string[] = [];
  const waiting = casesOf(row)
    .filter((asked) => isTaken(row, asked))
    .values();
  const askNext = async () => {
    for (const asked of waiting) {
      const expected = expectAnswer(row, asked);
      const answer = await answerCase(world, row, asked);
      if (answer !== expected)
        deviations.push(`${Object.values(asked).join(" ")}: ${answer}, not ${expected}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askNext));
  return deviations;
}

/** The first case of each place to which it is not there, of a role that may ask. */
function unseenCases(row: PolicyRow): PolicyCase[] {
  const firsts = new Map<string, PolicyCase>();
  for (const asked of casesOf(row)) {
    const isHidden =
      row.roles.includes(asked.role) && !row.seen[asked.position]?.includes(asked.state);
    if (isHidden && !firsts.has(asked.position)) firsts.set(asked.position, asked);
  }
  return [...firsts.values()];
}

const rows = recordsPolicy.map((row) => ({
  row,
  name: [row.endpoint, row.step, row.subject].filter(Boolean).join(" "),
}));

describe("is kept, for every role, place and state, by", () => {
  test.each(rows)(
    "$name",
    async ({ row }) => {
      expect(await findDeviations(row)).toEqual([]);
    },
    60_000,
  );
});

describe("does not let what is hidden be told from what is not there, by", () => {
  const hiding = rows.filter(({ row }) => row.subject !== "nothing" && row.unseen !== "unlisted");
  test.each(hiding)("$name", async ({ row }) => {
    for (const asked of unseenCases(row))
      expect([asked, await answerWhole(world, row, asked)]).toEqual([
        asked,
        await answerAbsent(world, row, asked),
      ]);
  });
});
