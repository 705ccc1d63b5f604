import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchOptions, Figure } from "./figure.ts";
import { openBenchLedger } from "./ledger/bench-ledger.ts";
import { measureChanges } from "./ledger/changes.ts";
import { measureLinkLag } from "./ledger/link-lag.ts";
import { measureLooks } from "./ledger/looks.ts";
import { measureProofs } from "./ledger/proofs.ts";

const DEFAULT_SIZE = 4000;

/**
 * The ledger on the embedded PostgreSQL with fsync on, server and worker in this one process as
 * `npm start` runs them. `size` is the number of acts of one round.
 */
export async function run({ size = DEFAULT_SIZE }: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-ledger-"));
  const ledger = await openBenchLedger(folder);
  try {
    return [
      ...(await measureChanges(ledger, size)),
      ...(await measureLooks(ledger, size)),
      ...(await measureLinkLag(ledger)),
      ...(await measureProofs(ledger)),
    ];
  } finally {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.table(await run({}));
