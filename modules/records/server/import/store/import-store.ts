import { type Kysely, type Selectable, sql, type Updateable } from "kysely";
import type { RecordImportState } from "#records/contract";
import type { RecordsTables } from "../../tables.ts";

type Query = Kysely<RecordsTables>;
export type ImportRow = Selectable<RecordsTables["records.import"]>;
export type ImportChange = Omit<Updateable<RecordsTables["records.import"]>, "id" | "version">;

export interface NewImport {
  readonly id: string;
  readonly fileName: string | null;
  readonly bytes: number;
  readonly person: string;
  readonly member: string;
  readonly agency: string;
}

/** Whose an import is: its agency's and the desk's, and nobody else learns of it. */
export function ownedBy({ member, agency }: Pick<NewImport, "member" | "agency">) {
  return {
    owner_member: member,
    owner_agency: agency,
    handling: "restricted" as const,
    disclosure: "silent" as const,
    excluded_members: [],
    named_members: [],
    named_agencies: [],
    conditions_of_use: [],
  };
}

export function insertImport(query: Query, given: NewImport): Promise<ImportRow> {
  const { id, fileName, bytes, person } = given;
  return query
    .insertInto("records.import")
    .values({
      id,
      state: "reading",
      file_name: fileName,
      bytes,
      uploaded_by: person,
      ...ownedBy(given),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function findImport(query: Query, id: string): Promise<ImportRow | undefined> {
  return query.selectFrom("records.import").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The import, kept from being changed by another until the transaction ends. */
export function takeImport(query: Query, id: string): Promise<ImportRow | undefined> {
  return query
    .selectFrom("records.import")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Imports of the reader's own side, newest first. */
export function listImports(
  query: Query,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<ImportRow[]> {
  return query
    .selectFrom("records.import")
    .selectAll()
    .$if(before !== undefined, (wanted) => wanted.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Changes an import and raises its version; undefined where it is not in one of the states. */
export function changeImport(
  query: Query,
  id: string,
  from: readonly RecordImportState[],
  change: ImportChange,
): Promise<ImportRow | undefined> {
  return query
    .updateTable("records.import")
    .set({ ...change, version: sql`version + 1`, changed_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "in", [...from])
    .returningAll()
    .executeTakeFirst();
}

/** Says how far the work is; the version stays. */
export async function noteDone(
  query: Query,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<void> {
  await query.updateTable("records.import").set({ done, total }).where("id", "=", id).execute();
}

/** Lets go of imports nobody has touched since a day; needs the principal `records_clock`. */
export async function deleteOldImports(query: Query, before: Date): Promise<void> {
  await query.deleteFrom("records.import").where("changed_at", "<", before).execute();
}
