import { inTransaction } from "#platform/database";
import { createLookRecorder, recordAct } from "#platform/ledger/server";
import type { Figure } from "../figure.ts";
import { type BenchLedger, benchAct, IN_FLIGHT, quantile, ratePerSecond } from "./bench-ledger.ts";

const ROUNDS = 9;
const TARGET_RATIO = 3;

/**
 * Looks by group commit against each look in its own row-secured transaction: same acts, same
 * connections, round by round in turn, each durable before it counts.
 */
export async function measureLooks(ledger: BenchLedger, size: number): Promise<Figure[]> {
  const recorder = createLookRecorder({
    runtime: ledger.runtime,
    onFailure: (error) => {
      throw error;
    },
  });
  const grouped: number[] = [];
  const alone: number[] = [];
  const latencies: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const lookGrouped = async (index: number) => {
      const start = performance.now();
      await recorder.record(benchAct(index, "records.record.open"));
      latencies.push(performance.now() - start);
    };
    grouped.push(await ratePerSecond(size, IN_FLIGHT, lookGrouped));
    alone.push(await ratePerSecond(size, IN_FLIGHT, (index) => lookAlone(ledger, index)));
    await ledger.drain();
  }
  await recorder.close();
  const [value, peerValue] = [quantile(grouped, 0.5), quantile(alone, 0.5)];
  const ratio = value / peerValue;
  const peer = "each look in its own transaction";
  return [
    { name: "looks_per_s", value, unit: "1/s", peer, peerValue, ratio },
    {
      name: "group_commit_ratio",
      value: ratio,
      unit: "times",
      target: TARGET_RATIO,
      holds: ratio >= TARGET_RATIO,
    },
    { name: "look_p99_ms", value: quantile(latencies, 0.99), unit: "ms" },
  ];
}

function lookAlone({ runtime }: BenchLedger, index: number): Promise<string> {
  const look = benchAct(index, "records.record.open");
  const { member, agency } = look;
  return inTransaction(runtime.query, { member, ...(agency && { agency }) }, (transaction) =>
    recordAct(transaction, look),
  );
}
