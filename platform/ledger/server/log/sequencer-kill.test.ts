import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openNoteSigner, verifyLedger } from "#platform/ledger/server";
import { anActor, recordActs } from "#testing/ledger-acts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { linkActs } from "./link-acts.ts";
import { advisoryLock } from "./link-store.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const france = anActor("FR");
/** A worker of its own that links in batches of 7 until it is killed. */
const program = `
  const { openDatabase } = await import("#platform/database");
  const { openNoteSigner, startSequencer } = await import("#platform/ledger/server");
  startSequencer({
    worker: openDatabase(process.env.WORKER_URL, { connections: 2 }),
    signer: openNoteSigner(process.env.KEY_FOLDER, "test.example"),
    pauseMs: 1, batchSize: 7, sealEveryMs: 3600000,
    onFailure: (error) => { console.error(error); process.exit(1); },
    onLinked: () => process.stdout.write("."),
  });
`;

function startWorker(): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, WORKER_URL: database.urls.worker, KEY_FOLDER: keyFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const keyFolder = `${process.env.TMPDIR ?? "/tmp"}/proofmark-kill-${process.pid}`;

async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

async function positions(): Promise<number[]> {
  const { rows } = await sql<{ position: number }>`select position from ledger.link
    where log = '*' order by position`.execute(database.migrator.query);
  return rows.map(({ position }) => position);
}

const objects = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

test("a worker killed between its inserts and its commit leaves the acts waiting", async () => {
  await recordActs(database, france, objects(20));
  // Whoever holds this lock keeps the batch from taking its acts off the queue, after its inserts.
  const holder = await database.migrator.pool.connect();
  await holder.query("begin; lock table ledger.unlinked in share mode");
  const worker = startWorker();
  await expect.poll(waitingForLock, { timeout: 15_000 }).toBe(1);
  await kill(worker);
  await holder.query("rollback");
  holder.release();
  await expect.poll(waitingForLock).toBe(0);
  expect(await positions()).toEqual([]);
  await linkActs({ worker: database.worker, lock: advisoryLock, batchSize: 100 });
  expect(await positions()).toEqual(upTo(20));
});

async function waitingForLock(): Promise<number> {
  const { rows } = await sql`select from pg_stat_activity where usename = 'proofmark_worker'
    and datname = current_database() and wait_event_type = 'Lock'`.execute(database.migrator.query);
  return rows.length;
}

test("workers killed at any moment leave neither gaps nor duplicates", async () => {
  const before = (await positions()).length;
  for (let round = 0; round < 4; round += 1) {
    const worker = startWorker();
    const output = worker.stdout as NonNullable<ChildProcess["stdout"]>;
    const acts = recordActs(database, france, objects(100));
    await once(output, "data");
    await sleep(Math.random() * 60);
    await kill(worker);
    await acts;
  }
  const lock = advisoryLock;
  await expect.poll(() => linkActs({ worker: database.worker, lock, batchSize: 1000 })).toEqual([]);
  expect(await positions()).toEqual(upTo(before + 400));
  const signer = openNoteSigner(keyFolder, "test.example");
  expect(await verifyLedger({ worker: database.worker, signer })).toEqual([]);
}, 90_000);
