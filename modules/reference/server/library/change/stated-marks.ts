import type { Kysely } from "kysely";
import type { StatedMark } from "#reference/science";
import type { ReferenceTables } from "../../tables.ts";
import { listLastVersions, type StoredMarkVersion } from "./mark-version-store.ts";

export function statedMark(one: StoredMarkVersion): StatedMark {
  const { mark: id, version, statement, verified_by: verifiedBy, made_at } = one;
  return { id, version, statement, verifiedBy, at: made_at.toISOString() };
}

/** What was last published of each mark. */
export async function listStatedMarks(query: Kysely<ReferenceTables>): Promise<StatedMark[]> {
  return (await listLastVersions(query)).map(statedMark);
}
