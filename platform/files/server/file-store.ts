import {
  type Insertable,
  type Kysely,
  type QueryExecutorProvider,
  type Selectable,
  sql,
} from "kysely";
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

/** Opens pictures of the context's own agency to every member; returns which were. */
export async function openImages(
  query: QueryExecutorProvider,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update files.file set handling = 'official', disclosure = 'open'
    where id = any(${[...ids]}::uuid[]) and kind = 'image' returning id`.execute(query);
  return rows.map(({ id }) => id);
}

/** Which of these ids are images that this transaction's reader may see. */
export async function listImages(
  query: QueryExecutorProvider,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from files.file where id = any(${[...ids]}::uuid[]) and kind = 'image'`.execute(
    query,
  );
  return rows.map(({ id }) => id);
}

/** Removes files only their owner's agency sees; returns which were, and whose. */
export async function deleteConfidential(
  query: QueryExecutorProvider,
  ids: readonly string[],
): Promise<{ id: string; ownerMember: string; ownerAgency: string }[]> {
  const { rows } = await sql<{ id: string; ownerMember: string; ownerAgency: string }>`
    delete from files.file where id = any(${[...ids]}::uuid[]) and handling = 'confidential'
    returning id, owner_member as "ownerMember", owner_agency as "ownerAgency"`.execute(query);
  return rows;
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
