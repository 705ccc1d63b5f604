import type { Article } from "#reference/contract";
import type { ImportWorld } from "./import-world.ts";

type Database = Pick<ImportWorld, "database">;

/** How many entries are listed, and a digest of all they say. */
export async function readStanding({
  database,
}: Database): Promise<{ listed: number; digest: string }> {
  const { rows } = await database.migrator.pool.query<{ listed: number; digest: string }>(
    `select count(*)::int as listed, md5(string_agg(ref || article::text, ' ' order by ref)) as digest
     from reference.entry where is_listed`,
  );
  return rows[0] ?? { listed: 0, digest: "" };
}

/** Under how many keys of its table an import published. */
export async function countKeys({ database }: Database, batch: string): Promise<number> {
  const { rows } = await database.migrator.pool.query<{ count: number }>(
    "select count(*)::int as count from reference.import_key where batch = $1",
    [batch],
  );
  return rows[0]?.count ?? 0;
}

/** Entries an import published, in the order of its file. */
export async function listPublished(
  { database }: Database,
  batch: string,
): Promise<{ ref: string; article: Article }[]> {
  const { rows } = await database.migrator.pool.query<{ ref: string; article: Article }>(
    `select entry.ref, entry.article from reference.import_item as item
     join reference.entry on entry.ref = item.next_ref where item.batch = $1 order by item.number`,
    [batch],
  );
  return rows;
}
