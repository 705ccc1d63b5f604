import type { Kysely } from "kysely";
import type { MarkStanding } from "#reference/contract";
import type { StatedMark } from "#reference/science";
import type { ReferenceTables } from "../../tables.ts";
import { listLastVersions, type StoredMarkVersion } from "./mark-version-store.ts";

export function statedMark(one: StoredMarkVersion): StatedMark {
  const { mark: id, version, statement, verified_by: verifiedBy, made_at } = one;
  const stands = standingOf(one);
  return { id, version, statement, stands, verifiedBy, at: made_at.toISOString() };
}

/** What taking back has left; undefined where the mark stands as stated. */
export function standingOf({
  is_listed,
  restores_seed,
}: Pick<StoredMarkVersion, "is_listed" | "restores_seed">): MarkStanding | undefined {
  if (!is_listed) return "withdrawn";
  return restores_seed ? "seed" : undefined;
}

/** What was last published of each mark. */
export async function listStatedMarks(query: Kysely<ReferenceTables>): Promise<StatedMark[]> {
  return (await listLastVersions(query)).map(statedMark);
}
