import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seedDemonstration } from "#platform/access/server";
import {
  type Database,
  embeddedUrls,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
} from "#platform/database";
import { prepareJobs } from "#platform/jobs/server";

/** The product as `npm start` runs it, server and worker, over tables that were filled before. */
export interface ReverseWorld {
  readonly address: string;
  /** Passes row security; for looking, never for what is measured. */
  readonly migrator: Database<unknown>;
  readonly runtime: Database<unknown>;
  readonly loadSeconds: number;
  close(): Promise<void>;
}

const program = join(import.meta.dirname, "../../apps/server/main.ts");

/** `fill` writes beside row security and without waiting for the disk; the product then starts as in earnest. */
export async function openReverseWorld(
  fill: (migrator: Database<unknown>) => Promise<void>,
): Promise<ReverseWorld> {
  const data = mkdtempSync(join(tmpdir(), "proofmark-bench-reverse-"));
  const loadSeconds = await prepare(join(data, "postgres"), fill);
  const { child, address } = await start(data);
  const urls = embeddedUrls(join(data, "postgres"));
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 2 });
  const runtime = openDatabase<unknown>(urls.runtime, { connections: 4 });
  return {
    address,
    migrator,
    runtime,
    loadSeconds,
    close: async () => {
      await Promise.all([migrator.close(), runtime.close()]);
      child.kill("SIGTERM");
      await new Promise((done) => child.once("close", done));
      rmSync(data, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function prepare(
  folder: string,
  fill: (migrator: Database<unknown>) => Promise<void>,
): Promise<number> {
  const settings = { max_wal_size: "8GB" };
  const postgres = await startEmbeddedPostgres({ folder, isThrowAway: true, settings });
  const urls = await prepareServer(postgres);
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 1 });
  const runtime = openDatabase<unknown>(urls.runtime, { connections: 1 });
  await migrate(migrator.query);
  await prepareJobs(migrator);
  await seedDemonstration(runtime.query);
  const begun = performance.now();
  await migrator.pool.query("set session_replication_role = replica");
  await fill(migrator);
  for (const table of ["kept_search", "sought", "watch", "watched"])
    await migrator.pool.query(`vacuum analyze records.${table}`);
  const loadSeconds = (performance.now() - begun) / 1000;
  await Promise.all([migrator.close(), runtime.close()]);
  await postgres.stop();
  return loadSeconds;
}

async function start(data: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [program, "--data", data, "--port", "0"], {
    env: { ...process.env, LANG: "en_GB.UTF-8", LC_ALL: "" },
    // It stops by itself when this process is gone.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output += String(chunk);
    });
  while (child.exitCode === null) {
    const address = /http:\/\/\S+/.exec(output)?.[0];
    if (address !== undefined) return { child, address };
    await sleep(50);
  }
  throw new Error(`the product did not start: ${output}`);
}
