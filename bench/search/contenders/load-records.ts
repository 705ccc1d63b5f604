import type { Database } from "#platform/database";
import { keyVersion, serialKeys } from "#records/science";
import { drawRecords, type WorldRecord } from "../world/records.ts";

const batch = 20_000;

const setUp = `create extension if not exists pg_trgm;
  create unlogged table record (
    id integer not null, norm text collate "C" not null, rnorm text collate "C" not null,
    skel text collate "C" not null, make text not null, model text not null, calibre text not null,
    type text not null, country text not null, year smallint not null, key_version smallint not null)`;

const insert = `insert into record
  select * from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::text[], $8::text[], $9::text[], $10::smallint[], $11::smallint[])`;

/** Ours, and the peer's: it shares the index on norm. */
export const indexes = {
  record_norm: "create index record_norm on record (norm)",
  record_rnorm: "create index record_rnorm on record (rnorm)",
  record_skel: "create index record_skel on record (skel)",
  record_trgm: "create index record_trgm on record using gin (norm gin_trgm_ops)",
} as const;

function rowOf(record: WorldRecord): unknown[] {
  const { id, written, make, model, calibre, type, country, year } = record;
  const [keys] = serialKeys(written);
  const { norm = "", rnorm = "", skel = "" } = keys ?? {};
  return [id, norm, rnorm, skel, make, model, calibre, type, country, year, keyVersion];
}

async function insertRows(database: Database<unknown>, rows: unknown[][]): Promise<void> {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
  await database.pool.query({ name: "insert", text: insert, values: columns });
}

/** Fills the table with the world of a seed and indexes it; columns are filled in the application. */
export async function loadRecords(
  database: Database<unknown>,
  seed: number,
  size: number,
): Promise<void> {
  await database.pool.query(setUp);
  let rows: unknown[][] = [];
  for (const record of drawRecords(seed, size)) {
    rows.push(rowOf(record));
    if (rows.length === batch || record.id === size) {
      await insertRows(database, rows);
      rows = [];
    }
  }
  for (const statement of Object.values(indexes)) await database.pool.query(statement);
  await database.pool.query("vacuum analyze record");
}
