import { type Insertable, sql } from "kysely";
import type { WatchContent, WatchState } from "#records/contract";
import { gunKey } from "#records/science";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredWatch, WatchRow } from "../tables.ts";

/** Whose watch it is, and what is watched. */
export interface NewWatch {
  readonly id: string;
  readonly reference: string;
  readonly member: string;
  readonly agency: string;
  readonly person: string;
  readonly at: Date;
  readonly content: WatchContent;
}

/** What is watched, as columns; make and model find records where no number does. */
function columnsOf({ numbers, gun, purpose, tells, reviewOn }: WatchContent) {
  return {
    numbers: JSON.stringify(numbers),
    gun: JSON.stringify(gun),
    gun_key: numbers.length === 0 ? gunKey(gun) || null : null,
    purpose,
    tells: [...new Set(tells)].sort(),
    review_on: reviewOn,
  };
}

/** Keeps a new watch; undefined where its owner has this reference already. */
export function insertWatch(
  transaction: RecordsTransaction,
  { id, reference, member, agency, person, at, content }: NewWatch,
): Promise<StoredWatch | undefined> {
  const row: Insertable<WatchRow> = {
    id,
    reference,
    state: "standing",
    ...columnsOf(content),
    begun_by: person,
    begun_at: at,
    changed_at: at,
    owner_member: member,
    owner_agency: agency,
    handling: "restricted",
    disclosure: "silent",
    excluded_members: [],
    named_members: [],
    named_agencies: [],
    conditions_of_use: [],
  };
  return transaction
    .insertInto("records.watch")
    .values(row)
    .onConflict((conflict) => conflict.columns(["owner_member", "reference"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The watch, where this transaction's reader may see it. */
export function findWatch(
  transaction: RecordsTransaction,
  id: string,
): Promise<StoredWatch | undefined> {
  return transaction
    .selectFrom("records.watch")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

type Known = Pick<StoredWatch, "id" | "version">;

/** Keeps what is watched now: it stands, were it lapsed; undefined where it was changed meanwhile. */
export function updateWatch(
  transaction: RecordsTransaction,
  { id, version }: Known,
  { content, at }: Pick<NewWatch, "content" | "at">,
): Promise<StoredWatch | undefined> {
  return transaction
    .updateTable("records.watch")
    .set({ ...columnsOf(content), state: "standing", changed_at: at, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Ends a watch as it was read; undefined where it was changed meanwhile. */
export function endWatchRow(
  transaction: RecordsTransaction,
  { id, version }: Known,
  at: Date,
): Promise<StoredWatch | undefined> {
  return transaction
    .updateTable("records.watch")
    .set({ state: "ended", changed_at: at, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

export interface WatchPage {
  readonly state: WatchState | undefined;
  /** Only those begun before this one. */
  readonly before: string | undefined;
  readonly limit: number;
}

/** Watches the reader may see, the latest begun first. */
export function listWatches(
  transaction: RecordsTransaction,
  { state, before, limit }: WatchPage,
): Promise<StoredWatch[]> {
  return transaction
    .selectFrom("records.watch")
    .selectAll()
    .$if(state !== undefined, (query) => query.where("state", "=", state as WatchState))
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What a watch was told of so far. */
export interface Told {
  readonly told: number;
  readonly toldAt: Date | null;
}

/** Of how many records watches were told, and when last, by the id of the watch. */
export async function countTold(
  transaction: RecordsTransaction,
  watches: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<{ watch: string; told: number; at: Date | null }>`
    select watch, count(*)::int as told, max(told_at) as at from records.watch_hit
    where watch = any(${watches}::uuid[]) group by watch`.execute(transaction);
  return new Map(rows.map(({ watch, told, at }) => [watch, { told, toldAt: at }]));
}

/** Lets watches lapse whose review day has come; needs the principal `records_clock`. */
export async function lapseOverdue(
  transaction: RecordsTransaction,
  { today, now, most }: { today: string; now: Date; most: number },
): Promise<StoredWatch[]> {
  const { rows } = await sql<StoredWatch>`
    update records.watch set state = 'lapsed', changed_at = ${now}, version = version + 1
    where id in (select id from records.watch
      where state = 'standing' and review_on <= ${today} order by review_on limit ${most})
    returning *`.execute(transaction);
  return rows;
}
