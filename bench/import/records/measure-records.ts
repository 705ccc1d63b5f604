import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "../../figure.ts";
import { makeRegister } from "./make-register.ts";
import { measureExport } from "./measure-export.ts";
import { openRecordBench } from "./record-bench.ts";
import { copyPlain, enterOneByOne } from "./record-peers.ts";

/** A million rows in ten minutes. */
const target = 1700;
const oneByOne = 400;
const hands = 8;

/** Imports a register of so many rows, from the uploaded file to records a search finds, then undoes it. */
export async function measureRecords(size: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-records-"));
  const bench = await openRecordBench(folder);
  try {
    const stages = await bench.importRegister(makeRegister(size));
    const entered = bench.detail().outcomes.entered ?? 0;
    if (entered !== size) throw new Error(`${entered} of ${size} rows became records`);
    const taken = await measureExport(bench, size);
    const copied = await copyPlain(bench.migrator);
    const typed = await enterOneByOne(bench.client, oneByOne, hands);
    const undo = await bench.undo();
    const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
    const cpu = stages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    const perSecond = size / total;
    const typedPerSecond = oneByOne / typed.seconds;
    return [
      {
        name: "rows_per_s",
        value: perSecond,
        unit: "rows/s",
        target,
        holds: perSecond >= target,
        peer: `drafted and entered over HTTP, ${hands} at a time`,
        peerValue: typedPerSecond,
        ratio: perSecond / typedPerSecond,
      },
      {
        name: "records_enter_rows_per_s",
        value: size / (stages.find(({ name }) => name === "enter")?.seconds ?? total),
        unit: "rows/s",
        peer: "COPY into the same indexes alone",
        peerValue: size / copied.seconds,
        ratio: copied.seconds / (stages.find(({ name }) => name === "enter")?.seconds ?? total),
      },
      ...taken,
      { name: "records_cpu_s", value: cpu, unit: "s" },
      ...stages.map(({ name, seconds }) => ({
        name: `records_${name}_s`,
        value: seconds,
        unit: "s",
      })),
      { name: "records_undo_s", value: undo.seconds, unit: "s" },
      { name: "records_rows", value: size, unit: "rows" },
      { name: "records_load_average", value: loadavg()[0] ?? 0, unit: "" },
    ];
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
