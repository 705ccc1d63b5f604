import { execFileSync } from "node:child_process";
import { globSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { BenchOptions, Figure } from "./figure.ts";

// npm run bench -- NAME [--size N] [--keep] [--hold] [--json FILE]
const { values, positionals } = parseArgs({
  options: {
    size: { type: "string" },
    json: { type: "string" },
    keep: { type: "boolean" },
    hold: { type: "boolean" },
  },
  allowPositionals: true,
});
/** A bench is a file here, or the file in a folder that has the folder's name. */
const notBenches = new Set(["run", "figure"]);
const files = new Map(
  globSync(["*.ts", "*/*.ts"], { cwd: import.meta.dirname }).flatMap((file) => {
    const [name, folder] = [basename(file, ".ts"), dirname(file)];
    const isBench = (folder === "." && !notBenches.has(name)) || folder === name;
    return isBench ? [[name, file] as const] : [];
  }),
);
const name = positionals[0];
const file = files.get(name ?? "");
if (name === undefined || file === undefined) {
  process.stderr.write(`Name one bench: ${[...files.keys()].sort().join(", ")}\n`);
  process.exit(2);
}

const bench = (await import(join(import.meta.dirname, file))) as {
  run(options: BenchOptions): Promise<Figure[]>;
};
const figures = await bench.run({
  ...(values.size !== undefined && { size: Number(values.size) }),
  ...(values.keep !== undefined && { keep: values.keep }),
});
print(figures);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify(report(name, figures), null, 2));
process.exit(values.hold === true && figures.some(({ holds }) => holds === false) ? 1 : 0);

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
