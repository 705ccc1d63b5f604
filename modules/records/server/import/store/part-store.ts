import type { Kysely } from "kysely";
import type { RecordsTables } from "../../tables.ts";
import { ownedBy } from "./import-store.ts";

type Query = Kysely<RecordsTables>;

export async function insertPart(
  query: Query,
  owner: { member: string; agency: string },
  part: { import: string; position: number; content: Buffer },
): Promise<void> {
  await query
    .insertInto("records.import_part")
    .values({ ...part, ...ownedBy(owner) })
    .execute();
}

/** A piece of the file of an import; undefined after the last. */
export async function findPart(
  query: Query,
  importId: string,
  position: number,
): Promise<Buffer | undefined> {
  const part = await query
    .selectFrom("records.import_part")
    .select("content")
    .where("import", "=", importId)
    .where("position", "=", position)
    .executeTakeFirst();
  return part?.content;
}

export async function deleteParts(query: Query, importId: string): Promise<void> {
  await query.deleteFrom("records.import_part").where("import", "=", importId).execute();
}
