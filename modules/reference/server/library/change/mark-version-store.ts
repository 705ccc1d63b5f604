import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import type { MarkStatement } from "#reference/contract";
import type { ReferenceTables } from "../../tables.ts";
import type { MarkTables } from "./tables.ts";

export type StoredMarkVersion = Selectable<MarkTables["reference.mark_version"]>;

/** What was last published of every mark of which anything was, by its name. */
export async function listLastVersions(
  query: Kysely<ReferenceTables>,
): Promise<StoredMarkVersion[]> {
  return query
    .selectFrom("reference.mark_version")
    .distinctOn("mark")
    .selectAll()
    .orderBy("mark")
    .orderBy("version", "desc")
    .execute();
}

/** All that was published of one mark, oldest first. */
export function listMarkVersions(
  query: Kysely<ReferenceTables>,
  mark: string,
): Promise<StoredMarkVersion[]> {
  return query
    .selectFrom("reference.mark_version")
    .selectAll()
    .where("mark", "=", mark)
    .orderBy("version")
    .execute();
}

/** What a proposal published of a mark. */
export function findPublishedMark(
  query: Kysely<ReferenceTables>,
  batch: string,
): Promise<StoredMarkVersion | undefined> {
  return query
    .selectFrom("reference.mark_version")
    .selectAll()
    .where("batch", "=", batch)
    .executeTakeFirst();
}

interface NextMarkVersion
  extends Omit<Insertable<MarkTables["reference.mark_version"]>, "statement"> {
  readonly statement: MarkStatement;
}

/** Keeps a version; false where another was published under its number meanwhile. */
export async function insertMarkVersion(
  transaction: Kysely<ReferenceTables>,
  row: NextMarkVersion,
): Promise<boolean> {
  const kept = await transaction
    .insertInto("reference.mark_version")
    .values({ ...row, statement: JSON.stringify(row.statement) })
    .onConflict((other) => other.columns(["mark", "version"]).doNothing())
    .returning("mark")
    .execute();
  return kept.length > 0;
}

/** A name for a mark that comes from no seed, never given twice. */
export async function nextMarkId(transaction: Kysely<ReferenceTables>): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select 'pmk-' || nextval('reference.mark_number') as id`.execute(transaction);
  return rows[0]?.id ?? "";
}
