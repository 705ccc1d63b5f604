import { loadavg } from "node:os";
import { gunKey, serialKeys } from "#records/science";
import type { Figure } from "../figure.ts";
import { seededRandom } from "../find/random.ts";
import { openWorld, type SearchWorld } from "../search/open-world.ts";
import { makeQueries } from "../search/queries/make-queries.ts";
import type { FarFind, FarPath, FarQuery } from "./far-path.ts";
import { openMemory } from "./memory.ts";
import { openRanges } from "./ranges.ts";
import { openSegments } from "./segments.ts";
import { codesOf, isWithinTwo } from "./within-two-edits.ts";

const seed = 20_261_126;
const asked = 1000;
const warmUp = 100;
/** Shorter ones are not sought two edits away. */
const shortest = 6;

interface Run {
  readonly ms: number[];
  read: number;
  found: number;
}

function drawQueries(size: number): FarQuery[] {
  return makeQueries(seededRandom(seed + 7), seed, size, 2 * asked)
    .filter(({ kind }) => kind === "two_edits")
    .flatMap(({ text, target: { make, model } }) => {
      const skel = serialKeys(text)[0]?.skel ?? "";
      const gun = { make, model };
      return skel.length < shortest ? [] : [{ text, skel, gun, gunKey: gunKey(gun) }];
    })
    .slice(0, asked + warmUp);
}

/** Of what a path came upon, the records two edits away. */
function nearOf(query: FarQuery, found: readonly FarFind[]): Set<string> {
  const signs = codesOf(query.skel);
  const near = found.filter(({ norm }) =>
    isWithinTwo(signs, codesOf(serialKeys(norm)[0]?.skel ?? "")),
  );
  return new Set(near.map(({ record }) => record));
}

/** Each query by every path in turn; what any of them finds is what there is to find. */
async function compare(paths: readonly FarPath[], queries: readonly FarQuery[]) {
  const runs = paths.map((): Run => ({ ms: [], read: 0, found: 0 }));
  let there = 0;
  for (const [at, query] of queries.entries()) {
    const all = new Set<string>();
    for (const [way, path] of paths.entries()) {
      const start = performance.now();
      const found = await path.find(query);
      const near = nearOf(query, found);
      const took = performance.now() - start;
      for (const record of near) all.add(record);
      const run = runs[way];
      if (run === undefined || at < warmUp) continue;
      run.ms.push(took);
      run.read += found.length;
      run.found += near.size;
    }
    if (at >= warmUp) there += all.size;
  }
  return { runs, there };
}

function figuresOf(
  { name, bytes, buildSeconds }: FarPath,
  { ms, read, found }: Run,
  there: number,
): Figure[] {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return [
    { name: `p50_ms_${name}`, value: at(0.5), unit: "ms" },
    { name: `p95_ms_${name}`, value: at(0.95), unit: "ms" },
    { name: `recall_${name}`, value: found / there, unit: "share" },
    { name: `read_${name}`, value: read / ms.length, unit: "records" },
    { name: `bytes_${name}`, value: bytes, unit: "B/record" },
    { name: `build_s_${name}`, value: buildSeconds, unit: "s" },
  ];
}

async function measure(world: SearchWorld, size: number): Promise<Figure[]> {
  const queries = drawQueries(size);
  const paths = [
    await openRanges(world, size),
    await openSegments(world, size),
    await openMemory(world, size, true),
    await openMemory(world, size, false),
  ];
  const { runs, there } = await compare(paths, queries);
  return [
    { name: "records", value: size, unit: "records" },
    { name: "near_a_query", value: there / asked, unit: "records" },
    ...paths.flatMap((path, way) => {
      const run = runs[way];
      return run === undefined ? [] : figuresOf(path, run, there);
    }),
    { name: "load_average", value: loadavg()[0] ?? 0, unit: "processes" },
  ];
}

/** Four ways to what is two edits away, over so many records; figures are explained in bench/README.md. */
export async function measureTwoEdits(size: number, keep: boolean): Promise<Figure[]> {
  const world = await openWorld(seed, size, keep);
  try {
    return await measure(world, size);
  } finally {
    await world.close();
  }
}
