import { join } from "node:path";
import { parseArgs } from "node:util";
import { openNoteSigner, verifyLedger } from "#platform/ledger/server";
import type { Say } from "./command.ts";
import { withDatabases } from "./with-databases.ts";

/** Computes the whole ledger again and prints what is wrong; exit code 1 where anything is. */
export async function verifyLedgerNow(args: string[], say: Say): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  const findings = await withDatabases(values.data, ({ worker }, settings) =>
    verifyLedger({
      worker,
      signer: openNoteSigner(join(settings.dataFolder, "keys"), settings.installation),
    }),
  );
  for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
  process.stdout.write(`${say("cli.verify-ledger.findings", { count: findings.length })}\n`);
  return findings.length === 0 ? 0 : 1;
}
