import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDemonstration } from "#platform/access/server";
import {
  type Database,
  type DatabaseUrls,
  embeddedUrls,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
} from "#platform/database";
import { prepareJobs } from "#platform/jobs/server";
import { fillOrCopy } from "./keep-world.ts";
import { loadWorld } from "./load/load-world.ts";

/** Records in the product's tables, and the product's server over them in a process of its own. */
export interface SearchWorld {
  readonly address: string;
  readonly urls: DatabaseUrls;
  /** Passes row security; plans each statement for its values. One connection. */
  readonly migrator: Database<unknown>;
  /** Under row security. One connection. */
  readonly runtime: Database<unknown>;
  /** Seconds of drawing, keying, filling and indexing, or of copying what an earlier run kept. */
  readonly loadSeconds: number;
  close(): Promise<void>;
}

/** As an operator would set it for tables of this size. */
const settings = { shared_buffers: "4GB", max_wal_size: "8GB", effective_cache_size: "12GB" };

/**
 * The tables are filled without waiting for the disk; then the server starts again as it runs in earnest. With `keep` the
 * filled cluster is kept for later runs of any bench with the same seed, size and schema, or taken from there.
 */
export async function openWorld(seed: number, size: number, keep = false): Promise<SearchWorld> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-search-"));
  const start = performance.now();
  if (keep) await fillOrCopy(folder, { seed, size }, () => fill(folder, seed, size));
  else await fill(folder, seed, size);
  const loadSeconds = (performance.now() - start) / 1000;
  const postgres = await startEmbeddedPostgres({ folder, settings });
  const urls = embeddedUrls(folder);
  const { child, address } = await startServer(urls);
  const migrator = openOne(urls.migrator, "-c plan_cache_mode=force_custom_plan");
  const runtime = openOne(urls.runtime, "");
  return {
    address,
    urls,
    migrator,
    runtime,
    loadSeconds,
    close: async () => {
      child.kill("SIGKILL");
      await Promise.all([migrator.close(), runtime.close()]);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Settings in the address hold for whatever connection the pool opens. */
function openOne(url: string, options: string): Database<unknown> {
  const given = encodeURIComponent(`-c jit=off ${options}`);
  return openDatabase(`${url}&options=${given}`, { connections: 1 });
}

async function fill(folder: string, seed: number, size: number): Promise<void> {
  const postgres = await startEmbeddedPostgres({ folder, isThrowAway: true, settings });
  const urls: DatabaseUrls = await prepareServer(postgres);
  const migrator = openOne(urls.migrator, "");
  const runtime = openOne(urls.runtime, "");
  await migrate(migrator.query);
  await prepareJobs(migrator);
  await seedDemonstration(runtime.query);
  await loadWorld(migrator, seed, size);
  await Promise.all([migrator.close(), runtime.close()]);
  await postgres.stop();
}

async function startServer(urls: DatabaseUrls): Promise<{ child: ChildProcess; address: string }> {
  const program = join(import.meta.dirname, "serve/search-server.ts");
  const child = fork(program, [urls.migrator, urls.runtime], { stdio: "inherit" });
  const failed = once(child, "exit").then(() => {
    throw new Error("the server of the bench did not start");
  });
  const [address] = (await Promise.race([once(child, "message"), failed])) as [string];
  failed.catch(() => undefined);
  return { child, address };
}
