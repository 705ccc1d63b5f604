import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "#platform/database";
import { recordAct, startSequencer, verifyLedger } from "#platform/ledger/server";
import { anAct, anActor, aSigner, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { linkActs } from "./link-acts.ts";
import { advisoryLock } from "./link-store.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const france = anActor("FR");
const spain = anActor("ES");
const names = (count: number, prefix = "r") =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

function link(batchSize = 1000) {
  return linkActs({ worker: database.worker, lock: advisoryLock, batchSize });
}

async function logOf(log: string): Promise<{ position: number; act: string }[]> {
  const { rows } = await sql<{ position: number; act: string }>`
    select position, act_id as act from ledger.link where log = ${log} order by position`.execute(
    database.migrator.query,
  );
  return rows;
}

const findings = () => verifyLedger({ worker: database.worker, signer: aSigner() });

describe("linking", () => {
  test("puts each act once into the platform's log and into those of the members concerned", async () => {
    const own = await recordActs(database, france, names(3));
    const foreign = await recordActs(database, france, ["es"], { ownerMember: "ES" });
    const other = await recordActs(database, spain, ["own"]);
    expect(await link()).toEqual([...own, ...foreign, ...other]);
    const inOrder = (acts: string[]) => acts.map((act, position) => ({ position, act }));
    expect(await logOf("*")).toEqual(inOrder([...own, ...foreign, ...other]));
    expect(await logOf("FR")).toEqual(inOrder([...own, ...foreign]));
    expect(await logOf("ES")).toEqual(inOrder([...foreign, ...other]));
    expect(await link()).toEqual([]);
  });

  test("passes over no act that was begun early and committed late", async () => {
    let late = "";
    await inTransaction(database.runtime.query, france, async (transaction) => {
      late = await recordAct(transaction, anAct(france, "late"));
      await recordActs(database, spain, names(5));
      expect(await link()).toHaveLength(5);
    });
    expect(await link()).toEqual([late]);
    expect((await logOf("*")).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await findings()).toEqual([]);
  });

  test("keeps subtrees right across batches of any size", async () => {
    await recordActs(database, france, names(600));
    for (const size of [100, 155, 1, 1, 300, 43]) expect(await link(size)).toHaveLength(size);
    const { rows } = await sql`select from ledger.subtree`.execute(database.migrator.query);
    expect(rows).toHaveLength(4);
    expect(await findings()).toEqual([]);
  });

  test.each([
    ["inside", "position = 17"],
    ["at the end", "position = 249"],
  ])("stops where a link is missing %s, rather than build on it", async (_, where) => {
    await recordActs(database, france, names(250));
    await link();
    await sql`delete from ledger.link where log = '*' and ${sql.raw(where)}`.execute(
      database.migrator.query,
    );
    await sql`insert into ledger.link select '*', 250, gen_random_uuid(), leaf_hash, chain_hash
      from ledger.link where log = '*' and position = 0`.execute(database.migrator.query);
    await recordActs(database, france, names(10));
    await expect(link()).rejects.toThrow("log * lacks nodes");
  });

  test("stands aside while another worker leads", async () => {
    await recordActs(database, france, names(2));
    await inTransaction(database.worker.query, {}, async (transaction) => {
      expect(await advisoryLock(transaction, "link")).toBe(true);
      expect(await link()).toBeUndefined();
    });
    expect(await link()).toHaveLength(2);
  });

  test("cannot fork the log even where two workers think they lead", async () => {
    await recordActs(database, france, names(20));
    const alone = async () => true;
    const both = [1, 2].map(() =>
      linkActs({ worker: database.worker, lock: alone, batchSize: 20 }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect((await logOf("*")).map(({ position }) => position)).toEqual(
      names(20).map((_, at) => at),
    );
    expect(await findings()).toEqual([]);
  });
});

describe("sequencers", () => {
  test("of several workers link everything within a second while acts arrive", async () => {
    const failures: unknown[] = [];
    const parts = { worker: database.worker, signer: aSigner() };
    const running = [1, 2, 3].map(() =>
      startSequencer({ ...parts, onFailure: (error) => failures.push(error), pauseMs: 50 }),
    );
    await Promise.all([
      recordActs(database, france, names(60)),
      recordActs(database, spain, names(60), { ownerMember: "FR" }),
    ]);
    await expect.poll(async () => (await logOf("*")).length, { timeout: 1000 }).toBe(120);
    await Promise.all(running.map((sequencer) => sequencer.stop()));
    expect(failures).toEqual([]);
    expect(await logOf("FR")).toHaveLength(120);
  });

  test("go on after the database was away", async () => {
    let failures = 0;
    const sequencer = startSequencer({
      worker: database.worker,
      signer: aSigner(),
      pauseMs: 20,
      onFailure: () => {
        failures += 1;
      },
    });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'proofmark_worker' and datname = current_database()`.execute(
      database.migrator.query,
    );
    await recordActs(database, france, names(3));
    await expect.poll(async () => (await logOf("*")).length, { timeout: 2000 }).toBe(3);
    await sequencer.stop();
    expect(failures).toBeLessThan(5);
  });
});
