import type { Selectable, Transaction } from "kysely";
import { Member, type MemberNames, type Standing } from "#platform/directory/contract";
import type { DirectoryTables } from "./tables.ts";

type Query = Transaction<DirectoryTables>;

function present(row: Selectable<DirectoryTables["directory.member"]>): Member {
  return Member.parse({
    id: row.id,
    names: row.names,
    standing: row.standing,
    standingSince: row.standing_since.toISOString(),
    isSynthetic: row.is_synthetic,
    version: row.version,
  });
}

export async function listMembers(
  query: Query,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Member[]> {
  const rows = await query
    .selectFrom("directory.member")
    .selectAll()
    .where("id", ">", after ?? "")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(present);
}

export async function findMember(query: Query, id: string): Promise<Member | undefined> {
  const row = await query
    .selectFrom("directory.member")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && present(row);
}

export interface NewMember {
  id: string;
  names: MemberNames | null;
  isSynthetic: boolean;
}

/** Returns false where the member is there already. */
export async function insertMember(query: Query, member: NewMember, now: Date): Promise<boolean> {
  const inserted = await query
    .insertInto("directory.member")
    .values({
      id: member.id,
      names: member.names && JSON.stringify(member.names),
      standing: "active",
      standing_since: now,
      is_synthetic: member.isSynthetic,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Returns false where the member is unknown or stands so already. */
export async function updateStanding(
  query: Query,
  id: string,
  standing: Standing,
  now: Date,
): Promise<boolean> {
  const changed = await query
    .updateTable("directory.member")
    .set((row) => ({ standing, standing_since: now, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .where("standing", "!=", standing)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
