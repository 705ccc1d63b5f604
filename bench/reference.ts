import { loadavg } from "node:os";
import { readSeed } from "#reference/server";
import type { BenchOptions, Figure } from "./figure.ts";
import { measureFind } from "./find/measure-find.ts";
import { sizeName } from "./identify/figures.ts";
import { measureSpeed } from "./identify/measure-speed.ts";
import { measureImport } from "./import/measure-import.ts";
import { offlineFigures } from "./offline/offline-figures.ts";
import { shapeFigures } from "./serials/shape-figures.ts";
import { drawWorlds, learnedSerials } from "./serials/world.ts";

const wholeTable = 250_000;
/** Entries a phone keeps, and rows of the largest national table. */
const nationalTable = 60_000;

/** The figures of a single bench under the names they bear here, with the target of the whole; none if undefined. */
type Names = readonly (readonly [own: string, name: string, most: number | undefined])[];

function gather(figures: readonly Figure[], names: Names): Figure[] {
  return names.map(([own, name, most]) => {
    const found = figures.find((figure) => figure.name === own);
    if (found === undefined) throw new Error(`no figure ${own}`);
    return most === undefined
      ? { ...found, name }
      : { ...found, name, target: most, holds: found.value <= most };
  });
}

async function searched(size: number): Promise<Figure[]> {
  const k = sizeName(size);
  return gather(await measureFind(size), [
    ["p95_ms", `search_p95_ms_${k}`, 30],
    ["p95_cpu_ms", `search_p95_cpu_ms_${k}`, undefined],
  ]);
}

async function identified(size: number): Promise<Figure[]> {
  const k = sizeName(size);
  return gather(await measureSpeed(size), [
    [`p95_ms_${k}`, `identify_p95_ms_${k}`, 50],
    [`p95_cpu_ms_${k}`, `identify_p95_cpu_ms_${k}`, undefined],
  ]);
}

async function onPhones(size: number): Promise<Figure[]> {
  const k = `${Math.round(size / 1000)}k`;
  const cpu = `offline_identify_p95_cpu_ms_${k}`;
  return gather(await offlineFigures(size), [
    [`offline_identify_p95_ms_${k}`, `offline_identify_p95_ms_${k}`, 150],
    [cpu, cpu, undefined],
    [`offline_pack_mb_${k}`, `offline_pack_mb_${k}`, 15],
  ]);
}

/** Rows a second are at least, not at most, what they are to be: the bench's own target says so. */
async function imported(size: number): Promise<Figure[]> {
  const figures = await measureImport(size);
  const rejected = figures.flatMap(({ name }) => (name.startsWith("rejected_") ? [name] : []));
  const counted = ["taken_rows", "merged_rows", ...rejected, "undone_entries"];
  return gather(figures, [
    ["import_rows_per_s", "import_rows_per_s", undefined],
    ["import_rows", "import_rows", undefined],
    ...counted.map((name) => [name, `import_${name}`, undefined] as const),
  ]);
}

/** Told in full, and by the rule on rare shapes, which is how records tell them. */
async function serialsJudged(): Promise<Figure[]> {
  const name = "serial_calibration_error";
  const byRule = `${name}_by_rule`;
  const { lists } = await readSeed();
  return gather(shapeFigures(drawWorlds(lists, learnedSerials)), [
    [name, name, 0.03],
    [byRule, byRule, 0.03],
  ]);
}

/**
 * The figures the reference table is held to, each measured as by its own bench and beside that bench's peer.
 * `--size` is the whole table; phones and imports take as many entries, at most 60,000.
 */
export async function run({ size = wholeTable }: BenchOptions): Promise<Figure[]> {
  const national = Math.min(size, nationalTable);
  return [
    ...(await searched(size)),
    ...(await identified(size)),
    ...(await imported(national)),
    ...(await onPhones(national)),
    ...(await serialsJudged()),
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "" },
  ];
}
