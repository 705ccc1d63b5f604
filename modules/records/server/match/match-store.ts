import { sql, type Updateable } from "kysely";
import type { RecordsTransaction } from "../records-desk.ts";
import type { MatchRow, NewMatchRow, StoredMatch } from "../tables.ts";

/** Keeps a new possible match; undefined where its owner has this reference, or the asker waits for an answer, already. */
export function insertMatch(
  transaction: RecordsTransaction,
  row: NewMatchRow,
): Promise<StoredMatch | undefined> {
  return transaction
    .insertInto("records.match")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The possible match, where this transaction's reader is one of its sides. */
export function findMatch(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredMatch | undefined> {
  return transaction
    .selectFrom("records.match")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** What an agency has asked of a record and not been answered. */
export function findAsked(
  transaction: RecordsTransaction,
  { record, agency }: { record: string; agency: string },
): Promise<StoredMatch | undefined> {
  return transaction
    .selectFrom("records.match")
    .selectAll()
    .where("record", "=", record)
    .where("asker_agency", "=", agency)
    .where("state", "=", "asked")
    .executeTakeFirst();
}

export type MatchMove = Pick<
  Updateable<MatchRow>,
  | "state"
  | "due_at"
  | "reminded_at"
  | "answered_by"
  | "answered_at"
  | "answer_note"
  | "outcome"
  | "closed_at"
>;

/** Moves a possible match as it was read; undefined where it was moved meanwhile. */
export function updateMatch(
  transaction: RecordsTransaction,
  { id, version }: Pick<StoredMatch, "id" | "version">,
  move: MatchMove,
): Promise<StoredMatch | undefined> {
  return transaction
    .updateTable("records.match")
    .set({ ...move, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Place in the list: when it is due, in microseconds since 1970, and its id. */
export interface MatchPlace {
  readonly due: string;
  readonly id: string;
}

export interface MatchPage {
  readonly which: "open" | "all";
  /** Only those after this place. */
  readonly after: MatchPlace | undefined;
  readonly limit: number;
}

const due = sql<string>`coalesce(due_at, 'infinity')`;

/** Possible matches the reader is a side of, what is due first at the top, each with its place. */
export function listMatches(
  transaction: RecordsTransaction,
  { which, after, limit }: MatchPage,
): Promise<(StoredMatch & { place: string })[]> {
  return transaction
    .selectFrom("records.match")
    .selectAll()
    .select(sql<string>`${due}::text`.as("place"))
    .$if(which === "open", (query) => query.where("due_at", "is not", null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${due}, id) > (${after?.due}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy(due)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Marks what a reminder brought nothing of, once; needs the principal `records_clock`. */
export async function takeUnheeded(
  transaction: RecordsTransaction,
  { now, before, most }: { now: Date; before: Date; most: number },
): Promise<StoredMatch[]> {
  const { rows } = await sql<StoredMatch>`
    update records.match set escalated_at = ${now}, version = version + 1
    where id in (select id from records.match
      where due_at <= ${before} and reminded_at >= due_at
        and (escalated_at is null or escalated_at < due_at)
      order by due_at limit ${most})
    returning *`.execute(transaction);
  return rows;
}

/** Marks what is late and was not yet told of; needs the principal `records_clock`. */
export async function remindOverdue(
  transaction: RecordsTransaction,
  { now, most }: { now: Date; most: number },
): Promise<StoredMatch[]> {
  const { rows } = await sql<StoredMatch>`
    update records.match set reminded_at = ${now}, version = version + 1
    where id in (select id from records.match
      where due_at <= ${now} and (reminded_at is null or reminded_at < due_at)
      order by due_at limit ${most})
    returning *`.execute(transaction);
  return rows;
}
