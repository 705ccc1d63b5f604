import type { Kysely, Selectable } from "kysely";
import type { ReferenceTables } from "../tables.ts";

export type StoredVersion = Selectable<ReferenceTables["reference.entry_version"]>;

/** Every version of an entry, oldest first. */
export function listStoredVersions(
  query: Kysely<ReferenceTables>,
  ref: string,
): Promise<StoredVersion[]> {
  return query
    .selectFrom("reference.entry_version")
    .selectAll()
    .where("ref", "=", ref)
    .orderBy("version")
    .execute();
}

export function findStoredVersion(
  query: Kysely<ReferenceTables>,
  ref: string,
  version: number,
): Promise<StoredVersion | undefined> {
  return query
    .selectFrom("reference.entry_version")
    .selectAll()
    .where("ref", "=", ref)
    .where("version", "=", version)
    .executeTakeFirst();
}
