import { type Kysely, sql } from "kysely";
import type { ImportTables } from "../tables.ts";

/** Lets go of what was read and planned. */
export async function clearImport(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await sql`delete from reference.import_item where batch = ${batch}`.execute(query);
  await sql`delete from reference.import_row where batch = ${batch}`.execute(query);
}
