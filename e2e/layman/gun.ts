import { readFileSync } from "node:fs";

/** A row of the seed, as this test reads it for itself. */
export interface Gun {
  readonly name: string;
  readonly type: string;
  readonly action: string;
  readonly calibre: string;
  readonly rounds: number;
  readonly barrelMm: number;
  readonly country: string;
}

function rowsOf(file: string): Record<string, string>[] {
  const path = new URL(`../../modules/reference/data/${file}`, import.meta.url);
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    return Object.fromEntries(
      names.map((name, at) => [name, (cells[at] ?? "").replace(/,$/, "").replace(/^"|"$/g, "")]),
    );
  });
}

export const guns: readonly Gun[] = rowsOf("firearm_models.csv").map((row) => ({
  name: `${row.make} ${row.model}`,
  type: row.type ?? "",
  action: row.action ?? "",
  calibre: row.calibre ?? "",
  rounds: Number(row.capacity_rounds),
  barrelMm: Number(row.barrel_length_mm),
  country: row.country_iso3 ?? "",
}));

const widths = new Map(
  rowsOf("common_calibres.csv").map((row) => [row.calibre, Number(row.nominal_diameter_mm)]),
);

export function widthOf({ calibre }: Gun): number | undefined {
  return widths.get(calibre);
}

/** Alike in every field the seed records but the name. */
export function isAlike(one: Gun, other: Gun): boolean {
  const key = ({ name: _, ...fields }: Gun) => JSON.stringify(fields);
  return key(one) === key(other);
}

/** Numbers in [0, 1) that are the same on every run (mulberry32). */
export function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ten guns whose rounds and barrel are recorded, so that there is something to count and to measure. */
export function tenGuns(): Gun[] {
  const next = repeatable(2026);
  const known = guns.filter(({ rounds, barrelMm }) => rounds > 0 && barrelMm > 0);
  return Array.from({ length: 10 }, () => known[Math.floor(next() * known.length)] as Gun);
}
