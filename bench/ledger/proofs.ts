import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { inTransaction } from "#platform/database";
import { createHttpServer } from "#platform/http/server";
import { createTranslator } from "#platform/i18n/server";
import { createLedger, verifyLedger } from "#platform/ledger/server";
import { createLogger } from "#platform/logging";
import type { Figure } from "../figure.ts";
import { type BenchLedger, quantile } from "./bench-ledger.ts";

const PROOFS = 300;
const desk = { person: randomUUID(), member: "FR", agency: randomUUID(), isDesk: true } as const;

/** Proofs of acts anywhere in a member's log through the whole HTTP stack, then the whole ledger again. */
export async function measureProofs(ledger: BenchLedger): Promise<Figure[]> {
  // A sequencer signs everything linked when it starts.
  await ledger.sequence().stop();
  const latencies = await timeProofs(ledger);
  const start = performance.now();
  const findings = await verifyLedger(ledger);
  if (findings[0] !== undefined)
    throw new Error(`the bench's ledger is broken: ${findings[0].code}`);
  const seconds = (performance.now() - start) / 1000;
  const acts = await ledger.countActs();
  return [
    { name: "proof_p95_ms", value: quantile(latencies, 0.95), unit: "ms" },
    { name: "verified_acts_per_s", value: acts / seconds, unit: "1/s" },
    { name: "acts_in_ledger", value: acts, unit: "acts" },
  ];
}

async function timeProofs(ledger: BenchLedger): Promise<number[]> {
  const server = await createHttpServer({
    translate: await createTranslator(),
    logger: createLogger("silent"),
    version: "bench",
    query: ledger.runtime.query,
    authenticate: async () => ({ ...desk, account: desk.person, roles: ["desk"] }),
    bindings: createLedger({ ...ledger, onFailure: console.error }).bindings,
  });
  const latencies: number[] = [];
  for (const act of await someActs(ledger)) {
    const start = performance.now();
    const { statusCode, body } = await server.inject(`/api/ledger/proofs/${act}`);
    latencies.push(performance.now() - start);
    if (statusCode !== 200) throw new Error(`no proof of ${act}: ${body}`);
  }
  await server.close();
  return latencies;
}

async function someActs({ runtime }: BenchLedger): Promise<string[]> {
  const { rows } = await inTransaction(runtime.query, desk, (transaction) =>
    sql<{ act: string }>`select act_id as act from ledger.link order by random()
      limit ${PROOFS}`.execute(transaction),
  );
  return rows.map(({ act }) => act);
}
