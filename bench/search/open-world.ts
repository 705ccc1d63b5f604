import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedDemonstration } from "#platform/access/server";
import {
  type Database,
  type DatabaseUrls,
  migrate,
  openDatabase,
  prepareServer,
  startEmbeddedPostgres,
} from "#platform/database";
import { loadWorld } from "./load/load-world.ts";

/** Records in the product's tables, and the product's server over them in a process of its own. */
export interface SearchWorld {
  readonly address: string;
  /** Passes row security; plans each statement for its values. One connection. */
  readonly migrator: Database<unknown>;
  /** Under row security. One connection. */
  readonly runtime: Database<unknown>;
  readonly loadSeconds: number;
  close(): Promise<void>;
}

/** As an operator would set it for tables of this size. */
const settings = { shared_buffers: "4GB", max_wal_size: "8GB", effective_cache_size: "12GB" };

/** The tables are filled without waiting for the disk; then the server starts again as it runs in earnest. */
export async function openWorld(seed: number, size: number): Promise<SearchWorld> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-search-"));
  const { urls, loadSeconds } = await fill(folder, seed, size);
  const postgres = await startEmbeddedPostgres({ folder, settings });
  const { child, address } = await startServer(urls);
  const migrator = openOne(urls.migrator, "-c plan_cache_mode=force_custom_plan");
  const runtime = openOne(urls.runtime, "");
  return {
    address,
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

async function fill(folder: string, seed: number, size: number) {
  const postgres = await startEmbeddedPostgres({ folder, isThrowAway: true, settings });
  const urls: DatabaseUrls = await prepareServer(postgres);
  const migrator = openOne(urls.migrator, "");
  const runtime = openOne(urls.runtime, "");
  await migrate(migrator.query);
  await seedDemonstration(runtime.query);
  const start = performance.now();
  await loadWorld(migrator, seed, size);
  const loadSeconds = (performance.now() - start) / 1000;
  await Promise.all([migrator.close(), runtime.close()]);
  await postgres.stop();
  return { urls, loadSeconds };
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
