import { sql } from "kysely";
import { inTransaction } from "#platform/database";
import { recordAct } from "#platform/ledger/server";
import type { Figure } from "../figure.ts";
import { type BenchLedger, benchAct, IN_FLIGHT, quantile, ratePerSecond } from "./bench-ledger.ts";

const ROUNDS = 5;
const TARGET = 1000;

/** Changes: a row of an object and its act in one row-secured transaction, while the sequencer links. */
export async function measureChanges(ledger: BenchLedger, size: number): Promise<Figure[]> {
  const sequencer = ledger.sequence();
  const rates: number[] = [];
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(
      await ratePerSecond(size, IN_FLIGHT, async (index) => {
        const start = performance.now();
        await change(ledger, index);
        latencies.push(performance.now() - start);
      }),
    );
  }
  await sequencer.stop();
  await ledger.drain();
  const rate = quantile(rates, 0.5);
  return [
    { name: "acts_per_s", value: rate, unit: "1/s", target: TARGET, holds: rate >= TARGET },
    { name: "act_p99_ms", value: quantile(latencies, 0.99), unit: "ms" },
  ];
}

function change({ runtime }: BenchLedger, index: number): Promise<string> {
  const act = benchAct(index, "records.record.correct");
  const { member, agency } = act;
  return inTransaction(
    runtime.query,
    { member, ...(agency && { agency }) },
    async (transaction) => {
      await sql`update public.bench_object set changes = changes + 1
        where id = ${index % 10_000}`.execute(transaction);
      return recordAct(transaction, act);
    },
  );
}
