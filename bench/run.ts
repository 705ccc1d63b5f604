import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { BenchOptions, Figure } from "./figure.ts";

// npm run bench -- NAME [--size N] [--keep] [--json FILE]
const { values, positionals } = parseArgs({
  options: { size: { type: "string" }, json: { type: "string" }, keep: { type: "boolean" } },
  allowPositionals: true,
});
const notBenches = new Set(["run", "figure"]);
const names = [...readdirSync(import.meta.dirname), "kill/kill.ts"]
  .filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts"))
  .filter((name) => !notBenches.has(name));
const name = positionals[0];
if (name === undefined || !names.includes(name)) {
  process.stderr.write(`Name one bench: ${names.join(", ")}\n`);
  process.exit(2);
}

const bench = (await import(
  join(import.meta.dirname, name === "kill" ? "kill" : "", `${name}.ts`)
)) as {
  run(options: BenchOptions): Promise<Figure[]>;
};
const figures = await bench.run({
  ...(values.size !== undefined && { size: Number(values.size) }),
  ...(values.keep !== undefined && { keep: values.keep }),
});
print(figures);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify(report(name, figures), null, 2));
process.exit(0);

function print(rows: Figure[]): void {
  const shown = rows.map(
    ({ name: figure, value, unit, target, holds, peer, peerValue, ratio }) => ({
      figure,
      value: round(value),
      unit,
      target: target ?? "",
      holds: holds === undefined ? "" : holds ? "yes" : "NO",
      peer: peer === undefined ? "" : `${peer}: ${peerValue === undefined ? "" : round(peerValue)}`,
      ratio: ratio === undefined ? "" : round(ratio),
    }),
  );
  console.table(shown);
}

function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function report(bench: string, rows: Figure[]) {
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryBytes: totalmem(),
    node: process.version,
  };
  return { bench, commit, machine, figures: rows };
}
