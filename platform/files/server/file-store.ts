import type { Insertable, Kysely, Selectable } from "kysely";
import type { Ownership } from "#platform/access/contract";
import type { FileRow, FilesTables } from "./tables.ts";

type Query = Kysely<FilesTables>;
export type File = Selectable<FileRow>;

export function insertFile(query: Query, file: Insertable<FileRow>): Promise<File> {
  return query.insertInto("files.file").values(file).returningAll().executeTakeFirstOrThrow();
}

/** The file, where this transaction's reader may see it. */
export function findFile(query: Query, id: string): Promise<File | undefined> {
  return query.selectFrom("files.file").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Gives files the ownership facts of the object they belong to; answers how many it could change. */
export async function updateSharing(
  query: Query,
  ids: readonly string[],
  sharing: Omit<Ownership, "ownerMember" | "ownerAgency">,
): Promise<number> {
  const { numUpdatedRows } = await query
    .updateTable("files.file")
    .set({
      handling: sharing.handling,
      disclosure: sharing.disclosure,
      excluded_members: [...sharing.excludedMembers],
      named_members: [...sharing.namedMembers],
      named_agencies: [...sharing.namedAgencies],
      conditions_of_use: [...sharing.conditionsOfUse],
    })
    .where("id", "in", ids)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Which of these digests no file of any owner uses; needs the principal `sweeper`. */
export async function listUnused(query: Query, digests: readonly string[]): Promise<string[]> {
  const rows = await query
    .selectFrom("files.file")
    .select(["digest", "thumbnail_digest"])
    .where(({ or, eb }) => or([eb("digest", "in", digests), eb("thumbnail_digest", "in", digests)]))
    .execute();
  const used = new Set(rows.flatMap((row) => [row.digest, row.thumbnail_digest]));
  return digests.filter((digest) => !used.has(digest));
}
