import { readPrepared } from "#platform/database";
import type { SearchWorld } from "../search/open-world.ts";
import { type FarFind, type FarPath, type FarQuery, reader } from "./far-path.ts";
import { segmentKeys, soughtSegments } from "./segment-keys.ts";
import { codesOf, isWithinTwo } from "./within-two-edits.ts";

const buckets = 2 ** 23;
const batch = 50_000;

/** All numbers in typed arrays of this process: signs one after the other, and for each bucket of segments who is in it. */
interface Held {
  readonly records: string[];
  readonly signs: Uint16Array;
  /** Where the signs of a number begin; one more than there are numbers. */
  readonly starts: Uint32Array;
  /** Where the numbers of a bucket begin; one more than there are buckets. */
  readonly bucketStarts: Uint32Array;
  readonly numbers: Uint32Array;
}

interface SerialRow {
  readonly record: string;
  readonly skel: string;
  readonly gun: string;
}

/** FNV-1a. */
function bucketOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

async function* readSerials({ migrator }: SearchWorld): AsyncGenerator<SerialRow[]> {
  const { pool } = migrator;
  await pool.query("begin");
  await pool.query(
    "declare held cursor for select record, skel, coalesce(gun_key, '') as gun from records.serial",
  );
  for (;;) {
    const { rows } = await pool.query<SerialRow>(`fetch ${batch} from held`);
    if (rows.length === 0) break;
    yield rows;
  }
  await pool.query("commit");
}

async function hold(world: SearchWorld, size: number, isOfGun: boolean): Promise<Held> {
  const records: string[] = [];
  const signs = new Uint16Array(size * 24);
  const starts = new Uint32Array(size + 1);
  const places = new Uint32Array(size * 3);
  const bucketStarts = new Uint32Array(buckets + 1);
  let end = 0;
  for await (const rows of readSerials(world))
    for (const { record, skel, gun } of rows) {
      const own = records.length;
      for (const code of codesOf(skel)) {
        signs[end] = code;
        end += 1;
      }
      starts[own + 1] = end;
      for (const [part, key] of segmentKeys(skel).entries()) {
        const bucket = bucketOf(isOfGun ? `${gun}#${key}` : key);
        places[own * 3 + part] = bucket;
        bucketStarts[bucket + 1] = (bucketStarts[bucket + 1] ?? 0) + 1;
      }
      records.push(record);
    }
  for (let at = 1; at <= buckets; at += 1)
    bucketStarts[at] = (bucketStarts[at] ?? 0) + (bucketStarts[at - 1] ?? 0);
  const numbers = sortIntoBuckets(places.subarray(0, records.length * 3), bucketStarts);
  return { records, signs: signs.slice(0, end), starts, bucketStarts, numbers };
}

function sortIntoBuckets(places: Uint32Array, bucketStarts: Uint32Array): Uint32Array {
  const next = bucketStarts.slice();
  const numbers = new Uint32Array(places.length);
  for (const [at, bucket] of places.entries()) {
    numbers[next[bucket] ?? 0] = Math.floor(at / 3);
    next[bucket] = (next[bucket] ?? 0) + 1;
  }
  return numbers;
}

function findNear(held: Held, { skel, gunKey }: FarQuery, isOfGun: boolean): string[] {
  const asked = codesOf(skel);
  const seen = new Set<number>();
  const near: string[] = [];
  for (const key of soughtSegments(skel)) {
    const bucket = bucketOf(isOfGun ? `${gunKey}#${key}` : key);
    const [from = 0, to = 0] = [held.bucketStarts[bucket], held.bucketStarts[bucket + 1]];
    for (const number of held.numbers.subarray(from, to)) {
      if (seen.has(number)) continue;
      seen.add(number);
      const signs = held.signs.subarray(held.starts[number], held.starts[number + 1]);
      if (isWithinTwo(asked, signs)) near.push(held.records[number] ?? "");
    }
  }
  return near;
}

/** Reads what was found as its reader sees it: the index itself knows no row security. */
const text = `select record, norm from records.serial where record = any($1::uuid[])
  and ($2::text = '' or gun_key = $2)`;

/** An index of everybody's numbers in this process; `isOfGun` puts make and model into its keys. */
export async function openMemory(
  world: SearchWorld,
  size: number,
  isOfGun: boolean,
): Promise<FarPath> {
  const start = performance.now();
  const held = await hold(world, size, isOfGun);
  const buildSeconds = (performance.now() - start) / 1000;
  const arrays = [held.signs, held.starts, held.bucketStarts, held.numbers];
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) / size;
  return {
    name: isOfGun ? "memory" : "memory_bare",
    bytes,
    buildSeconds,
    find: (query) =>
      readPrepared(world.runtime.pool, reader, (read) => {
        const values = [findNear(held, query, isOfGun), query.gunKey];
        return read<FarFind>({ name: "bench_memory", text, values });
      }),
  };
}
