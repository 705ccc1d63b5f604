import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase, prepareServer, startEmbeddedPostgres } from "#platform/database";
import type { BenchOptions, Figure } from "./figure.ts";
import { measureHidden } from "./hidden/measure-hidden.ts";

const PROBES = 10_000;

/** The hidden against the absent, on a cluster of its own; `size` is the number of probes. */
export async function run({ size = PROBES }: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-hidden-"));
  const server = await startEmbeddedPostgres({ folder, isThrowAway: true });
  const urls = await prepareServer(server, "bench_hidden");
  const migrator = openDatabase<unknown>(urls.migrator, { connections: 2 });
  const runtime = openDatabase<unknown>(urls.runtime, { connections: 1 });
  try {
    await migrate(migrator.query);
    return await measureHidden({ migrator, runtime }, size);
  } finally {
    await Promise.all([migrator.close(), runtime.close()]);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
