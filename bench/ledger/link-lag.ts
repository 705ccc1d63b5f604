import { setTimeout as sleep } from "node:timers/promises";
import { inTransaction } from "#platform/database";
import { recordAct } from "#platform/ledger/server";
import type { Figure } from "../figure.ts";
import { type BenchLedger, benchAct, quantile } from "./bench-ledger.ts";

const RATE = 1000;
const SECONDS = 20;
const TICK_MS = 10;
const TARGET_S = 1;

/**
 * Time from just before an act's commit to the end of the batch that linked it, while acts arrive
 * at a fixed rate, whatever the answers do, and checkpoints are signed every five seconds.
 */
export async function measureLinkLag(ledger: BenchLedger): Promise<Figure[]> {
  const committed = new Map<string, number>();
  const lags: number[] = [];
  const sequencer = ledger.sequence({
    sealEveryMs: 5000,
    onLinked: (acts) => {
      for (const act of acts) lags.push(performance.now() - (committed.get(act) ?? Number.NaN));
    },
  });
  const start = performance.now();
  const recorded: Promise<unknown>[] = [];
  while (recorded.length < RATE * SECONDS) {
    const due = Math.floor(((performance.now() - start) * RATE) / 1000);
    while (recorded.length < due) recorded.push(recordOne(ledger, recorded.length, committed));
    await sleep(TICK_MS);
  }
  await Promise.all(recorded);
  const rate = (recorded.length * 1000) / (performance.now() - start);
  while (lags.length < recorded.length) await sleep(TICK_MS);
  await sequencer.stop();
  const lag = quantile(lags, 0.99) / 1000;
  return [
    { name: "link_lag_p99_s", value: lag, unit: "s", target: TARGET_S, holds: lag <= TARGET_S },
    { name: "link_lag_rate", value: rate, unit: "acts/s" },
  ];
}

async function recordOne(
  { runtime }: BenchLedger,
  index: number,
  committed: Map<string, number>,
): Promise<void> {
  const act = benchAct(index, "records.record.correct");
  const { member, agency } = act;
  await inTransaction(runtime.query, { member, ...(agency && { agency }) }, async (transaction) => {
    committed.set(await recordAct(transaction, act), performance.now());
  });
}
