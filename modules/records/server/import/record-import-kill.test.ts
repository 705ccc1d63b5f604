import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  mapRecordsRoute,
  openRecordImportRoute,
  type RecordImportDetail,
  type RecordImportState,
  stepRecordImportRoute,
  uploadRecordsRoute,
} from "#records/contract";
import type { Browser } from "#testing/open-browser";
import { findMisfits } from "#testing/records/find-misfits";
import {
  type RecordImportWorld,
  settle,
  startRecordImportWorld,
} from "#testing/records/import-world";

const root = join(import.meta.dirname, "..", "..", "..", "..");
const script = join(root, "testing", "records", "killable-record-importer.ts");
const rows = process.env.EVERY_CASE === "1" ? 2400 : 1200;

let world: RecordImportWorld;
let javier: Browser;
let worker: ChildProcess;
beforeAll(async () => {
  world = await startRecordImportWorld({ hasWorker: false });
  javier = await world.as(9);
  worker = startWorker();
});
afterAll(async () => {
  worker.kill("SIGKILL");
  await world.stop();
});

function startWorker(): ChildProcess {
  return spawn(process.execPath, [script, world.database.urls.worker], { stdio: "inherit" });
}

const open = (id: string) => javier.call(openRecordImportRoute, { params: { import: id } });

/** Kills the worker with SIGKILL once the work has got somewhere; whether it was in the middle of it. */
async function killInTheMiddle(id: string, state: RecordImportState): Promise<boolean> {
  while (true) {
    const detail = await open(id);
    if (detail.state !== state) return false;
    if (await isSomewhere(id, state)) break;
    await sleep(5);
  }
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const isInTheMiddle = (await open(id)).state === state;
  // The job is held since longer than a minute, as it were, so that the next worker frees it at its start.
  await sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute'
    where locked_at is not null`.execute(world.database.migrator.query);
  worker = startWorker();
  return isInTheMiddle;
}

async function isSomewhere(id: string, state: RecordImportState): Promise<boolean> {
  const mark = sql.ref({ planning: "verdicts", entering: "outcome" }[state as string] ?? "undone");
  const done = state === "reading" ? sql`true` : sql`${mark} is not null`;
  const { rows: found } = await sql`select from records.import_portion
    where import = ${id} and ${done} limit 1`.execute(world.database.migrator.query);
  return found.length > 0;
}

async function after(id: string, state: RecordImportState): Promise<[boolean, RecordImportDetail]> {
  const isKilled = await killInTheMiddle(id, state);
  return [isKilled, await settle(javier, id)];
}

async function count(what: ReturnType<typeof sql>): Promise<unknown> {
  const { rows: found } = await sql`select ${what} as counted from records.record`.execute(
    world.database.migrator.query,
  );
  return (found[0] as { counted: unknown }).counted;
}

test("a worker killed while it reads, plans, enters and undoes loses no row and enters none twice", async () => {
  const lines = Array.from(
    { length: rows },
    (_, at) => `K-${at};stolen;pistol;Star;B;KL${100_000 + at};9x19;2024-03-01`,
  );
  const text = [
    "reference;status;firearm type;make;model;serial number;calibre;date",
    ...lines,
  ].join("\n");
  const { id } = await javier.upload(uploadRecordsRoute, new File([`${text}\n`], "kill.csv"));
  const params = { import: id };
  const [, read] = await after(id, "reading");
  expect(read).toMatchObject({ state: "read", rows });
  await javier.call(mapRecordsRoute, { params, body: read.mapping }, { version: read.version });
  const [, planned] = await after(id, "planning");
  expect(planned).toMatchObject({ state: "planned", verdicts: { ready: rows } });
  const { version } = planned;
  await javier.call(stepRecordImportRoute, { params, body: { step: "enter" } }, { version });
  const [isKilledEntering, entered] = await after(id, "entering");
  expect(isKilledEntering).toBe(true);
  expect(entered).toMatchObject({ state: "entered", outcomes: { entered: rows } });
  expect(await count(sql`array[count(*)::int, count(distinct own_reference)::int]`)).toEqual([
    rows,
    rows,
  ]);
  const { query } = world.database.migrator;
  const { rows: acts } =
    await sql`select count(*)::int as acts, count(distinct object_id)::int as objects
    from ledger.act where verb = 'records.record.import'`.execute(query);
  expect(acts).toEqual([{ acts: rows, objects: rows }]);
  expect(await findMisfits(query)).toEqual([]);
  const undo = { params, body: { step: "undo" } } as const;
  await javier.call(stepRecordImportRoute, undo, { version: entered.version });
  const [isKilledUndoing, undone] = await after(id, "undoing");
  expect(isKilledUndoing).toBe(true);
  expect(undone).toMatchObject({ state: "undone", outcomes: { cancelled: rows } });
  expect(await count(sql`count(*) filter (where state = 'cancelled')::int`)).toBe(rows);
  expect(await findMisfits(query)).toEqual([]);
}, 300_000);
