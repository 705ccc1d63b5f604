import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from "kysely";
import type { ImportState } from "#reference/contract";
import type { ImportTables } from "../tables.ts";

export type BatchRow = Selectable<ImportTables["reference.import_batch"]>;
export type BatchChange = Omit<
  Updateable<ImportTables["reference.import_batch"]>,
  "layout" | "source" | "mapping"
> & {
  layout?: object;
  source?: object;
  mapping?: object;
};

export interface NewBatch {
  readonly id: string;
  readonly fileName: string | null;
  readonly bytes: number;
  readonly person: string;
  readonly member: string;
  readonly agency: string;
}

export async function insertBatch(query: Kysely<ImportTables>, batch: NewBatch): Promise<BatchRow> {
  const { id, fileName, bytes, person, member, agency } = batch;
  return query
    .insertInto("reference.import_batch")
    .values({
      id,
      state: "reading",
      file_name: fileName,
      bytes,
      uploaded_by: person,
      uploaded_member: member,
      uploaded_agency: agency,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findBatch(
  query: Kysely<ImportTables>,
  id: string,
): Promise<BatchRow | undefined> {
  return query
    .selectFrom("reference.import_batch")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The batch, kept from being changed by another until the transaction ends. */
export async function takeBatch(
  transaction: Transaction<ImportTables>,
  id: string,
): Promise<BatchRow | undefined> {
  return transaction
    .selectFrom("reference.import_batch")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Batches, newest first. */
export async function listBatches(
  query: Kysely<ImportTables>,
  page: { before: string | undefined; limit: number },
): Promise<BatchRow[]> {
  return query
    .selectFrom("reference.import_batch")
    .selectAll()
    .$if(page.before !== undefined, (q) => q.where("id", "<", page.before ?? ""))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
}

/** Changes a batch and raises its version. Answers it, or nothing where it is not in one of the states. */
export async function changeBatch(
  query: Kysely<ImportTables>,
  id: string,
  from: readonly ImportState[],
  change: BatchChange,
): Promise<BatchRow | undefined> {
  const { layout, source, mapping, ...plain } = change;
  const documents = Object.entries({ layout, source, mapping }).flatMap(([column, value]) =>
    value === undefined ? [] : [[column, JSON.stringify(value)] as const],
  );
  return query
    .updateTable("reference.import_batch")
    .set({ ...plain, ...(Object.fromEntries(documents) as object), version: sql`version + 1` })
    .where("id", "=", id)
    .where("state", "in", [...from])
    .returningAll()
    .executeTakeFirst();
}

/** Says how far the work is, seen at once by who looks; the version stays. */
export async function noteProgress(
  query: Kysely<ImportTables>,
  id: string,
  progress: { done: number; total: number },
): Promise<void> {
  await query.updateTable("reference.import_batch").set(progress).where("id", "=", id).execute();
}

/** Whether another import was published or undone since the table stood at that generation. */
export async function hasImportSince(
  query: Kysely<ImportTables>,
  id: string,
  generation: number,
): Promise<boolean> {
  const found = await query
    .selectFrom("reference.import_batch")
    .select("id")
    .where("id", "!=", id)
    .where("finished_generation", ">", generation)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
