import type { Database } from "#platform/database";
import type { TakenRow } from "#testing/imports/rga-table";

type Pool = Database<unknown>["pool"];

async function only<Row>(pool: Pool, text: string, values: readonly unknown[] = []): Promise<Row> {
  const { rows } = await pool.query(text, [...values]);
  return rows[0] as Row;
}

/** Every listed entry as it stands, as one digest. */
export async function standingDigest({ pool }: Database<unknown>): Promise<string> {
  const { digest } = await only<{ digest: string }>(
    pool,
    `select count(*) || ' ' || md5(string_agg(ref || article::text, ' ' order by ref)) as digest
     from reference.entry where is_listed`,
  );
  return digest;
}

/** Every cell of the rows kept of an import, as one digest. */
export async function rowsDigest({ pool }: Database<unknown>, batch: string): Promise<string> {
  const { digest } = await only<{ digest: string }>(
    pool,
    `select count(*) || ' ' || md5(string_agg(cells::text, ' ' order by number)) as digest
     from reference.import_row where batch = $1`,
    [batch],
  );
  return digest;
}

/** What an import published: rows and entries by the keys kept, makers, and lengths as they were written. */
export async function publishedCounts(
  { pool }: Database<unknown>,
  batch: string,
  taken: readonly TakenRow[],
) {
  const { rows, entries, makers } = await only<{ rows: number; entries: number; makers: number }>(
    pool,
    `select count(*)::int as rows, count(distinct ref)::int as entries, count(distinct ref) filter
       (where article @? '$.firms[*] ? (@.role == "manufacturer" && @.name starts with "Manufacture ")')::int as makers
     from reference.import_key join reference.entry using (ref) where batch = $1`,
    [batch],
  );
  return {
    takenRows: rows,
    entries,
    mergedRows: rows - entries,
    withManufacturer: makers,
    withLength: await countLengths(pool, batch, taken),
  };
}

/** Rows whose entry or variant has the barrel length that was written in the row. */
async function countLengths(
  pool: Pool,
  batch: string,
  taken: readonly TakenRow[],
): Promise<number> {
  const stated = taken.filter(({ barrelLengthMm }) => barrelLengthMm !== undefined);
  const { count } = await only<{ count: number }>(
    pool,
    `select count(*)::int as count
     from unnest($2::text[], $3::float8[]) as stated (key, mm)
     join reference.import_key as kept on kept.key = stated.key and kept.batch = $1
     join reference.entry using (ref)
     left join lateral jsonb_array_elements(article -> 'variants') as one (sold)
       on (sold ->> 'number')::int = kept.variant
     where (coalesce(sold, article) ->> 'barrelLengthMm')::float8 = stated.mm`,
    [batch, stated.map(({ key }) => key), stated.map(({ barrelLengthMm }) => barrelLengthMm)],
  );
  return count;
}

/** Values of published entries that only say that nothing is known. */
export async function countEmptyWords({ pool }: Database<unknown>, batch: string): Promise<number> {
  const { count } = await only<{ count: number }>(
    pool,
    `select count(*)::int as count from reference.entry_version
     where batch = $1
       and article @? '$.** ? (@ like_regex "^(no data|see note|néant|sans|non renseigné|n/a|-|)$" flag "i")'`,
    [batch],
  );
  return count;
}
