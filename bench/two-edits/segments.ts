import { readPrepared } from "#platform/database";
import type { SearchWorld } from "../search/open-world.ts";
import { type FarFind, type FarPath, reader } from "./far-path.ts";
import { soughtSegments } from "./segment-keys.ts";

/** Hashes, as text would make the index three times as large. */
const key = (text: string): string => `hashtextextended(${text}, 0)`;

const build = [
  "create schema bench",
  `create table bench.segment as
     select ${key("gun_key || '#' || part || piece")} as key, record
     from records.serial, lateral (select length(skel) as signs) counted,
       lateral (values (0, substr(skel, 1, signs / 3)),
         (1, substr(skel, signs / 3 + 1, 2 * signs / 3 - signs / 3)),
         (2, substr(skel, 2 * signs / 3 + 1))) cut (part, piece)
     where gun_key is not null`,
  "create index segment_key on bench.segment (key) include (record)",
  "vacuum analyze bench.segment",
  "grant usage on schema bench to public",
  "grant select on bench.segment to public",
];

const find = `select s.record, s.norm from records.serial s where s.record = any(array(
    select record from bench.segment where key = any(array(
      select ${key("$1 || '#' || piece")} from unnest(string_to_array($2, ',')) piece))))`;

/** Three rows more for each serial: (make and model, segment); the serials are then read under row security. */
export async function openSegments(
  { runtime, migrator }: SearchWorld,
  size: number,
): Promise<FarPath> {
  const start = performance.now();
  for (const statement of build) await migrator.pool.query(statement);
  const buildSeconds = (performance.now() - start) / 1000;
  const { rows } = await migrator.pool.query<{ bytes: number }>(
    "select pg_total_relation_size('bench.segment')::float8 as bytes",
  );
  return {
    name: "segments",
    bytes: (rows[0]?.bytes ?? 0) / size,
    buildSeconds,
    find: ({ skel, gunKey }) =>
      readPrepared(runtime.pool, reader, (read) =>
        read<FarFind>({
          name: "bench_segments",
          text: find,
          values: [gunKey, soughtSegments(skel).join(",")],
        }),
      ),
  };
}
