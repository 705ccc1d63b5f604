import { type Kysely, sql } from "kysely";
import type { ImportTables } from "../tables.ts";

export async function insertPart(
  query: Kysely<ImportTables>,
  part: { batch: string; position: number; content: Buffer },
): Promise<void> {
  await query.insertInto("reference.import_part").values(part).execute();
}

/** The file of a batch, piece by piece. */
export async function* readParts(
  query: Kysely<ImportTables>,
  batch: string,
): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const part = await query
      .selectFrom("reference.import_part")
      .select("content")
      .where("batch", "=", batch)
      .where("position", "=", position)
      .executeTakeFirst();
    if (part === undefined) return;
    yield part.content;
  }
}

/** Lets the file go, once nobody will read it again. */
export async function deleteParts(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await sql`delete from reference.import_part where batch = ${batch}`.execute(query);
}
