import type { Kysely } from "kysely";
import type { JobFacts } from "#platform/jobs/server";
import type { ReferenceTables } from "../../tables.ts";
import type { ImportTables } from "../tables.ts";

/** A connection of either login that knows the tables of imports. */
export type ImportQuery = Kysely<ImportTables>;

/** Row context of the work on imports: nothing it touches has an owner. */
export const importer = { principal: "importer" } as const;

/** The worker's connections, for a job. */
export function asImporter({ query }: Pick<JobFacts, "query">): ImportQuery {
  return query.withTables<ImportTables>();
}

/** The same connection or transaction, for stores that know the reference tables alone. */
export function asReference(query: ImportQuery): Kysely<ReferenceTables> {
  return query;
}
