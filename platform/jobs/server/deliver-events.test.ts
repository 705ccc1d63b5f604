import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createId, inTransaction } from "#platform/database";
import { createLogger } from "#platform/logging";
import { struck } from "#testing/killable-worker";
import { createTestDatabase, type TestDatabase } from "#testing/test-database";
import { publishEvent } from "./publish-event.ts";
import { subscribe } from "./subscription.ts";
import { createWorker } from "./worker.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  await database.migrator.pool.query(`
    create table public.tally (subscriber text, object uuid, event uuid, place bigint generated always as identity);
    grant usage on schema public to proofmark_worker; grant select, insert on public.tally to proofmark_worker`);
});
afterEach(() => database.drop());

async function publish(object: string): Promise<string> {
  return inTransaction(database.runtime.query, { member: "FR" }, (transaction) =>
    publishEvent(transaction, struck, object, {}),
  );
}

async function readTally(subscriber: string, object: string): Promise<string[]> {
  const { rows } = await database.worker.pool.query<{ event: string }>(
    "select event from public.tally where subscriber = $1 and object = $2 order by place",
    [subscriber, object],
  );
  return rows.map((row) => row.event);
}

async function until(isDone: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isDone())) {
    if (Date.now() > end) throw new Error(`not done after ${seconds} s`);
    await sleep(50);
  }
}

test("an event of a transaction that is rolled back is never told", async () => {
  const object = createId();
  await expect(
    inTransaction(database.runtime.query, { member: "FR" }, async (transaction) => {
      await publishEvent(transaction, struck, object, {});
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  const { rows } = await database.worker.pool.query("select id from jobs.event");
  const jobs = await database.worker.pool.query("select id from graphile_worker.jobs");
  expect([rows, jobs.rows]).toEqual([[], []]);
});

test("requests write events and jobs and can read neither", async () => {
  await publish(createId());
  for (const table of ["jobs.event", "jobs.delivery", "graphile_worker._private_jobs"])
    await expect(database.runtime.pool.query(`select * from ${table}`)).rejects.toMatchObject({
      code: "42501",
    });
});

test("a failing handler is tried again and holds back later events of its object only", async () => {
  const [stuck, free] = [createId(), createId()];
  const handled: string[] = [];
  let failures = 1;
  const first = await publish(stuck);
  const second = await publish(stuck);
  const other = await publish(free);
  const worker = await createWorker({
    database: database.worker,
    logger: createLogger("silent"),
    tasks: [],
    periodic: [],
    concurrency: 1,
    subscriptions: [
      subscribe(struck, {
        name: "testing.fragile",
        principal: "tally",
        async handle(_, event) {
          if (event.id === first && failures-- > 0) throw new Error("the serial is 12345");
          handled.push(event.id);
        },
      }),
    ],
  });
  await until(async () => handled.includes(other), 5);
  const { rows } = await database.worker.pool.query<{ last_error: string }>(
    "select last_error from graphile_worker._private_jobs where last_error is not null",
  );
  await until(async () => handled.length === 3, 15);
  await worker.stop();
  expect(handled.filter((id) => id !== other)).toEqual([first, second]);
  expect(rows.map((row) => row.last_error)).toEqual(["Error"]);
});

test("workers killed in the middle lose nothing, double nothing and keep the order", async () => {
  const objects = Array.from({ length: 6 }, createId);
  const published = new Map<string, string[]>(objects.map((object) => [object, []]));
  let worker = startWorker(database.urls.worker);
  for (let round = 0; round < 8; round++) {
    for (const object of objects) published.get(object)?.push(await publish(object));
    await sleep(150 + Math.random() * 500);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    worker = startWorker(database.urls.worker);
  }
  // A killed worker's jobs are freed three seconds after they were begun, at the next minute.
  const release = setInterval(() => forceRelease(), 1000);
  await until(async () => {
    const tallies = await Promise.all(
      objects.flatMap((object) => [
        readTally("testing.left", object),
        readTally("testing.right", object),
      ]),
    );
    return tallies.every((tally) => tally.length >= 8);
  }, 45);
  clearInterval(release);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  for (const object of objects) {
    expect(await readTally("testing.left", object)).toEqual(published.get(object));
    expect(await readTally("testing.right", object)).toEqual(published.get(object));
  }
}, 60_000);

/** Brings the minute forward: the periodic task is queued now instead of at the next full minute. */
async function forceRelease(): Promise<void> {
  await database.migrator.pool.query(
    "select graphile_worker.add_job('jobs.pool.release', job_key => 'jobs.pool.release')",
  );
}

function startWorker(url: string): ChildProcess {
  const script = join(import.meta.dirname, "..", "..", "..", "testing", "killable-worker.ts");
  return spawn(process.execPath, [script, url], { stdio: "inherit" });
}
