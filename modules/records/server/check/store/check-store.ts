import { type Insertable, type Kysely, type Selectable, sql, type Updateable } from "kysely";
import type { RecordsTables } from "../../tables.ts";

type Query = Kysely<RecordsTables>;
type Table = RecordsTables["records.number_check"];
export type CheckRow = Selectable<Table>;
export type CheckChange = Omit<Updateable<Table>, "id" | "version">;
export type NewCheck = Omit<Insertable<Table>, keyof ReturnType<typeof ownedBy>>;

/** Whose a check is: its agency's, and nobody else learns of it. */
export function ownedBy({ member, agency }: { member: string; agency: string }) {
  return {
    owner_member: member,
    owner_agency: agency,
    handling: "restricted" as const,
    disclosure: "silent" as const,
    excluded_members: [],
    named_members: [],
    named_agencies: [],
    conditions_of_use: [],
  };
}

export function insertCheck(
  query: Query,
  owner: { member: string; agency: string },
  check: NewCheck,
): Promise<CheckRow> {
  return query
    .insertInto("records.number_check")
    .values({ ...check, ...ownedBy(owner) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A check of one agency: what it was shown is not its desk's, which may not open all of it. */
export function findCheck(query: Query, id: string, agency: string): Promise<CheckRow | undefined> {
  return query
    .selectFrom("records.number_check")
    .selectAll()
    .where("id", "=", id)
    .where("owner_agency", "=", agency)
    .executeTakeFirst();
}

/** The check as the worker has it; needs the principal `records_checker`. */
export function findWork(query: Query, id: string): Promise<CheckRow | undefined> {
  return query
    .selectFrom("records.number_check")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Checks of one agency, newest first. */
export function listChecks(
  query: Query,
  agency: string,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<CheckRow[]> {
  return query
    .selectFrom("records.number_check")
    .selectAll()
    .where("owner_agency", "=", agency)
    .$if(before !== undefined, (wanted) => wanted.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Changes a check that stands in a state and raises its version; undefined where it does not, or is another version. */
export function changeCheck(
  query: Query,
  { id, version, from }: { id: string; version?: number; from: CheckRow["state"] },
  change: CheckChange,
): Promise<CheckRow | undefined> {
  return query
    .updateTable("records.number_check")
    .set({ ...change, version: sql`version + 1`, changed_at: sql`now()` })
    .where("id", "=", id)
    .where("state", "=", from)
    .$if(version !== undefined, (wanted) => wanted.where("version", "=", version as number))
    .returningAll()
    .executeTakeFirst();
}

/** Notes by which act the list was asked; the version stays. */
export async function noteLook(query: Query, id: string, look: string): Promise<void> {
  await query.updateTable("records.number_check").set({ look }).where("id", "=", id).execute();
}

/** Says that so many more numbers are done; the version stays. */
export async function noteDone(query: Query, id: string, more: number): Promise<void> {
  await sql`update records.number_check set done = coalesce(done, 0) + ${more} where id = ${id}`.execute(
    query,
  );
}

/** Numbers a person had checked in lists since. */
export async function countChecked(query: Query, person: string, since: Date): Promise<number> {
  const { rows } = await sql<{ numbers: number }>`
    select coalesce(sum(number_count), 0)::int as numbers from records.number_check
    where asked_by = ${person} and asked_at > ${since}`.execute(query);
  return rows[0]?.numbers ?? 0;
}

/** Lets go of checks nobody has touched since a day; needs the principal `records_clock`. */
export async function deleteOldChecks(query: Query, before: Date): Promise<void> {
  await query.deleteFrom("records.number_check").where("changed_at", "<", before).execute();
}

/** A person's lists of which not every number is kept yet. */
export async function listUnkept(query: Query, person: string, since: Date): Promise<string[]> {
  const rows = await query
    .selectFrom("records.number_check")
    .select("id")
    .where("asked_by", "=", person)
    .where("asked_at", ">", since)
    .where("state", "=", "checking")
    .execute();
  return rows.map(({ id }) => id);
}
