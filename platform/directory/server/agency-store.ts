import type { Selectable, Transaction } from "kysely";
import { Agency } from "#platform/directory/contract";
import type { DirectoryTables } from "./tables.ts";

type Query = Transaction<DirectoryTables>;

function present(row: Selectable<DirectoryTables["directory.agency"]>): Agency {
  return Agency.parse({
    id: row.id,
    member: row.owner_member,
    kind: row.kind,
    name: row.name,
    nameLanguage: row.name_language,
    place: row.place,
    mail: row.mail,
    isDesk: row.is_desk,
    readsOfficial: row.reads_official,
    isSynthetic: row.is_synthetic,
    version: row.version,
  });
}

export async function listAgencies(query: Query, members: readonly string[]): Promise<Agency[]> {
  if (members.length === 0) return [];
  const rows = await query
    .selectFrom("directory.agency")
    .selectAll()
    .where("owner_member", "in", members)
    .orderBy("id")
    .execute();
  return rows.map(present);
}

/** Those that are there, by their ids. */
export async function listAgenciesNamed(query: Query, ids: readonly string[]): Promise<Agency[]> {
  const rows = await query
    .selectFrom("directory.agency")
    .selectAll()
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  return rows.map(present);
}

export async function findAgency(query: Query, id: string): Promise<Agency | undefined> {
  const row = await query
    .selectFrom("directory.agency")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && present(row);
}

export async function insertAgency(query: Query, agency: Agency): Promise<void> {
  await query
    .insertInto("directory.agency")
    .values({
      id: agency.id,
      owner_member: agency.member,
      kind: agency.kind,
      name: agency.name,
      name_language: agency.nameLanguage,
      place: agency.place,
      mail: agency.mail ?? null,
      is_desk: agency.isDesk,
      reads_official: agency.readsOfficial,
      is_synthetic: agency.isSynthetic,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export type AgencyChange = Partial<
  Pick<Agency, "kind" | "name" | "nameLanguage" | "place" | "mail" | "isDesk" | "readsOfficial">
>;

/** Changes an agency at the version read; undefined where it is not at that version (any more). */
export async function updateAgency(
  query: Query,
  id: string,
  version: number,
  change: AgencyChange,
): Promise<Agency | undefined> {
  const row = await query
    .updateTable("directory.agency")
    .set((current) => ({
      ...(change.kind !== undefined && { kind: change.kind }),
      ...(change.name !== undefined && { name: change.name }),
      ...(change.nameLanguage !== undefined && { name_language: change.nameLanguage }),
      ...(change.place !== undefined && { place: change.place }),
      ...(change.mail !== undefined && { mail: change.mail }),
      ...(change.isDesk !== undefined && { is_desk: change.isDesk }),
      ...(change.readsOfficial !== undefined && { reads_official: change.readsOfficial }),
      version: current("version", "+", 1),
    }))
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  return row && present(row);
}
