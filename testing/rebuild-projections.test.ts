import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFirstAdministrator } from "#platform/access/server";
import { compareProjection } from "./folds/compare-projection.ts";
import { notRebuilt, projections } from "./folds/every-table.ts";
import { findMisfits } from "./records/find-misfits.ts";
import { gatherCrew } from "./walk/random/crew.ts";
import { attempts, carryOutAttempt } from "./walk/random/random-attempts.ts";
import { createWalk, type Walk } from "./walk/walk.ts";
import { walkEverything } from "./walk/walk-everything.ts";
import { startWalkedServer } from "./walk/walked-server.ts";
import { listTables } from "./walk/witness.ts";

let walk: Walk;
beforeAll(async () => {
  walk = await createWalk(await startWalkedServer());
});
afterAll(() => walk.stop());

async function proveRebuilt(): Promise<void> {
  for (const projection of projections) {
    const { stored, rebuilt } = await compareProjection(walk.database.migrator.query, projection);
    expect(rebuilt, projection.table).toEqual(stored);
    expect(rebuilt.length, projection.table).toBeGreaterThan(0);
  }
  expect(await findMisfits(walk.database.migrator.query)).toEqual([]);
}

describe("the state is the fold of its acts", () => {
  test("for every table, or it is said why not", async () => {
    const told = (name: string) => [name, `${name.split(".")[0]}.*`];
    for (const table of await listTables(walk.database)) {
      const ways = [
        ...projections.filter((one) => one.table === table),
        ...told(table).filter((name) => name in notRebuilt),
      ];
      // What is said of a whole schema holds for tables of which nothing more is said.
      if (ways.length > 1 && ways.at(-1) === told(table)[1]) ways.pop();
      expect([table, ways.length]).toEqual([table, 1]);
    }
  });

  test("after every route was carried out, and an operator gave a member its administrators", async () => {
    await walkEverything(walk);
    await createFirstAdministrator(walk.database.runtime.query, {
      member: "NO",
      names: null,
      agency: { kind: "national_bureau", name: "Kripos", nameLanguage: "no" },
      zone: "Europe/Oslo",
      name: "Astrid Lie",
      signInName: "astrid.lie",
      language: "en",
    });
    await proveRebuilt();
  }, 120_000);

  test("after whatever people try, refused or not", async () => {
    let done = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(attempts, async (sequence) => {
        const crew = await gatherCrew(walk);
        for (const attempt of sequence) {
          tried += 1;
          if (await carryOutAttempt(crew, attempt)) done += 1;
        }
        await proveRebuilt();
      }),
      // One world for all runs: a sequence that fails is not tried again in a smaller form.
      { numRuns: 3, endOnFailure: true },
    );
    expect(done / tried).toBeGreaterThan(0.5);
  }, 120_000);

  test.each([
    ["a row changed", "update access.account set language = 'es' where language = 'ar'", 4],
    ["a change undone", "update access.person set left_at = null, left_by = null", 3],
    [
      "a row added",
      "insert into access.role_grant select gen_random_uuid(), owner_member, account, 'operator', granted_at from access.role_grant limit 1",
      5,
    ],
  ])("%s behind the acts' back is seen", async (_, statement, index) => {
    const undone = walk.database.migrator.query.transaction().execute(async (transaction) => {
      await sql.raw(statement).execute(transaction);
      const projection = projections[index];
      if (projection === undefined) throw new Error("no such projection");
      const { stored, rebuilt } = await compareProjection(transaction, projection);
      expect(rebuilt).not.toEqual(stored);
      throw new Error("to be undone");
    });
    await expect(undone).rejects.toThrow("to be undone");
  });

  test("and no act names anybody", async () => {
    const { query } = walk.database.migrator;
    const names = await sql<{ name: string }>`
      select name from access.person union select sign_in_name from access.account
      union select name from files.file where name is not null`.execute(query);
    const acts = await sql<{ text: string }>`
      select row_to_json(act)::text || coalesce(content.content::text, '') as text
      from ledger.act left join ledger.act_content content on content.act_id = act.id`.execute(
      query,
    );
    const all = acts.rows.map(({ text }) => text).join("\n");
    expect(names.rows.map(({ name }) => name).filter((name) => all.includes(name))).toEqual([]);
  });
});
