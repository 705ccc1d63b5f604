import { type Kysely, sql } from "kysely";
import type { ImportTables } from "../tables.ts";

/** Lets one transaction at a time publish or undo an import. */
export async function lockImports(transaction: Kysely<ImportTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('reference.import', 0))`.execute(
    transaction,
  );
}
