import { type Kysely, type Selectable, sql } from "kysely";
import type { RecordsTables } from "../../tables.ts";
import { ownedBy } from "./import-store.ts";
import type { EnteredRow, KeptRow, OutcomeCounts, VerdictCounts } from "./import-tables.ts";

type Query = Kysely<RecordsTables>;
export type PortionRow = Selectable<RecordsTables["records.import_portion"]>;

export interface NewPortion {
  readonly id: string;
  readonly import: string;
  readonly position: number;
  readonly first: number;
  readonly rows: readonly KeptRow[];
}

/** Keeps rows; a portion that is there already, from before the worker was killed, stays. */
export async function insertPortion(
  query: Query,
  owner: { member: string; agency: string },
  { rows, ...portion }: NewPortion,
): Promise<void> {
  await query
    .insertInto("records.import_portion")
    .values({ ...portion, rows: JSON.stringify(rows), ...ownedBy(owner) })
    .onConflict((conflict) => conflict.columns(["import", "position"]).doNothing())
    .execute();
}

/** How many portions are kept. */
export async function countPortions(query: Query, importId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from records.import_portion where import = ${importId}`.execute(
    query,
  );
  return rows[0]?.count ?? 0;
}

export function findPortion(
  query: Query,
  importId: string,
  position: number,
): Promise<PortionRow | undefined> {
  return query
    .selectFrom("records.import_portion")
    .selectAll()
    .where("import", "=", importId)
    .where("position", "=", position)
    .executeTakeFirst();
}

export async function findOutcome(query: Query, id: string): Promise<readonly EnteredRow[]> {
  const portion = await query
    .selectFrom("records.import_portion")
    .select("outcome")
    .where("id", "=", id)
    .executeTakeFirst();
  return portion?.outcome ?? [];
}

/** What a portion came to, held until the transaction ends, where the work on it is not done; undefined where it is. */
export function takePortion(
  query: Query,
  id: string,
  undone: "outcome" | "undone",
): Promise<Pick<PortionRow, "outcome"> | undefined> {
  return query
    .selectFrom("records.import_portion")
    .select("outcome")
    .where("id", "=", id)
    .where(undone, "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export async function keepVerdicts(
  query: Query,
  id: string,
  verdicts: VerdictCounts,
): Promise<void> {
  await query
    .updateTable("records.import_portion")
    .set({ verdicts: JSON.stringify(verdicts) })
    .where("id", "=", id)
    .execute();
}

/** Keeps what was entered, and lets go of the rows it came from. */
export async function keepOutcome(
  query: Query,
  id: string,
  { entered, verdicts }: { entered: readonly EnteredRow[]; verdicts: VerdictCounts },
): Promise<void> {
  await query
    .updateTable("records.import_portion")
    .set({ outcome: JSON.stringify(entered), verdicts: JSON.stringify(verdicts), rows: "[]" })
    .where("id", "=", id)
    .execute();
}

export async function keepUndone(query: Query, id: string, undone: OutcomeCounts): Promise<void> {
  await query
    .updateTable("records.import_portion")
    .set({ undone: JSON.stringify(undone) })
    .where("id", "=", id)
    .execute();
}

export async function deletePortions(query: Query, importId: string): Promise<void> {
  await query.deleteFrom("records.import_portion").where("import", "=", importId).execute();
}

/** Counts of a kind over all portions of an import. */
export async function sumCounts(
  query: Query,
  importId: string,
  kind: "verdicts" | "undone",
): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select name, sum(count::int)::int as count
    from records.import_portion, jsonb_each_text(${sql.ref(kind)}) as counted (name, count)
    where import = ${importId} group by name`.execute(query);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** How many records an import entered, and how many it changed. */
export async function countEntered(query: Query, importId: string): Promise<OutcomeCounts> {
  const { rows } = await sql<{ entered: number; modified: number }>`
    select count(*) filter (where done -> 'before' is null)::int as entered,
      count(*) filter (where done -> 'before' is not null)::int as modified
    from records.import_portion, json_array_elements(outcome) as done where import = ${importId}`.execute(
    query,
  );
  const { entered = 0, modified = 0 } = rows[0] ?? {};
  return { ...(entered > 0 && { entered }), ...(modified > 0 && { modified }) };
}
