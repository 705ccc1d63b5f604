import type { Kysely } from "kysely";
import type { Lexicons } from "#reference/contract";
import { readCodeLists } from "./reference-store.ts";
import type { ReferenceTables } from "./tables.ts";

/** The code lists as they stand, for work on texts that name makes, calibres and countries. */
export function readLexicons(query: Kysely<unknown>): Promise<Lexicons> {
  return readCodeLists(query.withTables<ReferenceTables>());
}
