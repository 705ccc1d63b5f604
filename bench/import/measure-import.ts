import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { makeRgaTable } from "#testing/imports/rga-table";
import type { Figure } from "../figure.ts";
import { openImportBench } from "./import-bench.ts";
import { insertRowByRow } from "./plain-peer.ts";
import { proveEncodings, proveFrt, provePublished, proveUndone } from "./prove-import.ts";
import { standingDigest } from "./stored-import.ts";

/** Rows of the French reference of 2024; the target of all stages together is a second per thousand. */
const target = 1000;

/**
 * Imports one table of so many rows with every kind of fault, from the uploaded file to published
 * entries, then undoes it; beside it the same file put row by row into one table of text. Throws
 * where a row, a fault, an entry or a cell is not what the table was made of.
 */
export async function measureImport(size: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-bench-import-"));
  const table = makeRgaTable(size);
  const { text, rows } = table;
  const bench = await openImportBench(folder);
  try {
    const before = await standingDigest(bench.database);
    const stages = await bench.importTable(text);
    const counted = await provePublished(bench, table);
    const peer = await insertRowByRow(bench.database, text);
    const total = stages.reduce((sum, { seconds }) => sum + seconds, 0);
    const cpu = stages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    const undo = await bench.undo();
    const undone = await proveUndone(bench, before);
    const alike = await proveEncodings(bench, table);
    const frt = await proveFrt(bench, size);
    const perSecond = rows / total;
    const peerName = "papaparse, one INSERT a row";
    return [
      {
        name: "import_rows_per_s",
        value: perSecond,
        unit: "rows/s",
        target,
        holds: perSecond >= target,
        peer: peerName,
        peerValue: rows / peer.seconds,
        ratio: peer.seconds / total,
      },
      { name: "import_s", value: total, unit: "s", target: 60, holds: total <= 60 },
      { name: "import_cpu_s", value: cpu, unit: "s", peer: peerName, peerValue: peer.cpuSeconds },
      ...stages.map(({ name, seconds }) => ({ name: `${name}_s`, value: seconds, unit: "s" })),
      { name: "undo_s", value: undo.seconds, unit: "s" },
      ...counted,
      undone,
      alike,
      frt,
      { name: "load_average", value: loadavg()[0] ?? 0, unit: "" },
    ];
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
