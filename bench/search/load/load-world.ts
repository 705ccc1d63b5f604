import type { Database } from "#platform/database";
import { gunKey, keyVersion, serialKeys } from "#records/science";
import { drawRecords, type WorldRecord } from "../world/records.ts";
import { recordIdSql } from "./record-id.ts";

const batch = 20_000;

/** Records of so many members, all shared with everybody: a reader of another member may find every one. */
const owners = 40;
const ownership = `'ZZ' || chr(65 + id % ${owners} / 26) || chr(65 + id % ${owners} % 26),
  '00000000-0000-7000-8000-000000000005'::uuid, 'official', 'open'`;
const ownerColumns = "owner_member, owner_agency, handling, disclosure";

const insert = `insert into records.serial (record, norm, rnorm, skel, rskel, gun_key, make, model,
    calibre, type, country, key_version, ${ownerColumns})
  select ${recordIdSql("id")}, norm, rnorm, skel, rskel, gun_key, make, model, calibre, type, country,
    ${keyVersion}, ${ownership}
  from unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[])
    as drawn (id, norm, rnorm, skel, rskel, gun_key, make, model, calibre, type, country)`;

/** What the loading leaves to be built at once afterwards, and the indexes that no search reads. */
const serialIndexes = ["norm", "rnorm", "skel", "of_gun", "of_gun_end", "within"].map(
  (name) => `serial_${name}`,
);
const unread = ["record_owner", "record_own", "record_review", "record_reference"];

/**
 * Every record has its row: a search reads those it shows. The content is the same text for all but the gun, as no
 * search reads more of it.
 */
const insertRecords = `insert into records.record (id, reference, type, state, weapon, event, review_on,
    drafted_at, entered_at, changed_at, ${ownerColumns})
  select record, 'REC-' || right(record::text, 8), 'stolen', 'active', json_build_object('make', make,
      'model', model, 'calibre', calibre, 'type', type, 'country', country,
      'serials', json_build_array(json_build_object('text', norm)), 'markings', '[]'::json),
    '{"what":"dwelling","when":{"precision":"unknown"}}', '2031-01-01', now(), now(), now(), ${ownerColumns}
  from records.serial`;

const countRecords = `insert into records.tally (id, records, freshest, ${ownerColumns})
  select gen_random_uuid(), count(*), now(), ${ownerColumns} from records.serial group by ${ownerColumns}`;

function rowOf({ id, written, make, model, calibre, type, country }: WorldRecord): unknown[] {
  const [keys] = serialKeys(written);
  const { norm, rnorm, skel, rskel } = keys ?? { norm: "", rnorm: "", skel: "", rskel: "" };
  const key = gunKey({ make, model });
  return [id, norm, rnorm, skel, rskel, key, make, model, calibre, type, country];
}

async function insertRows(database: Database<unknown>, rows: unknown[][]): Promise<void> {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]));
  await database.pool.query({ name: "insert", text: insert, values: columns });
}

async function definitionsOf(
  database: Database<unknown>,
  names: readonly string[],
): Promise<string[]> {
  const text =
    "select indexdef from pg_indexes where schemaname = 'records' and indexname = any($1)";
  const { rows } = await database.pool.query<{ indexdef: string }>(text, [names]);
  return rows.map(({ indexdef }) => indexdef);
}

/**
 * Fills the product's own tables with the world of a seed. The rows come in beside row security and are indexed at the
 * end; keys are computed in the application, as the product does. Needs the migrator's login on one connection.
 */
export async function loadWorld(
  database: Database<unknown>,
  seed: number,
  size: number,
): Promise<void> {
  const { pool } = database;
  const indexes = await definitionsOf(database, serialIndexes);
  for (const name of [...serialIndexes, ...unread]) await pool.query(`drop index records.${name}`);
  await pool.query("set session_replication_role = replica; set maintenance_work_mem = '1GB'");
  let rows: unknown[][] = [];
  for (const record of drawRecords(seed, size)) {
    rows.push(rowOf(record));
    if (rows.length === batch || record.id === size) {
      await insertRows(database, rows);
      rows = [];
    }
  }
  for (const statement of [insertRecords, countRecords, ...indexes]) await pool.query(statement);
  for (const table of ["serial", "record"]) await pool.query(`vacuum analyze records.${table}`);
}
