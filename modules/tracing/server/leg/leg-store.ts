import { type Insertable, sql, type Updateable } from "kysely";
import type { LegRow, StoredLeg, StoredSaid, TracingTables } from "../tables.ts";
import type { TracingTransaction } from "../tracing-desk.ts";

/**
 * Asks a member; `false` where it is asked already and has not ended its part. Nothing is read back: who hands a request on
 * does not see what the next member is asked.
 */
export async function insertLeg(transaction: TracingTransaction, leg: StoredLeg): Promise<boolean> {
  const { numInsertedOrUpdatedRows: kept = 0n } = await transaction
    .insertInto("tracing.leg")
    .values({
      ...leg,
      question: JSON.stringify(leg.question),
      known: JSON.stringify(leg.known),
      waited_ms: Number(leg.waited_ms),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return kept > 0n;
}

/** A leg of which the reader is a side. */
export function findLeg(
  transaction: TracingTransaction,
  id: string,
): Promise<StoredLeg | undefined> {
  return transaction.selectFrom("tracing.leg").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Legs of requests in the order they were asked. */
export async function listLegs(
  transaction: TracingTransaction,
  requests: readonly string[],
): Promise<StoredLeg[]> {
  if (requests.length === 0) return [];
  return transaction
    .selectFrom("tracing.leg")
    .selectAll()
    .where("request", "in", [...requests])
    .orderBy("id")
    .execute();
}

/** Whether the member of a leg is asked once more with the same request and has not ended its part. */
export async function isAskedAgain(
  transaction: TracingTransaction,
  { id, request, asked_member }: StoredLeg,
): Promise<boolean> {
  const again = await transaction
    .selectFrom("tracing.leg")
    .select("id")
    .where("request", "=", request)
    .where("asked_member", "=", asked_member)
    .where("id", "<>", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return again !== undefined;
}

export type LegMove = Pick<
  Updateable<LegRow>,
  | "state"
  | "request_state"
  | "heard_at"
  | "questioned_at"
  | "waited_ms"
  | "due_what"
  | "due_at"
  | "reminded_at"
  | "ended_at"
>;

/** Moves a leg as it was read; undefined where it was moved meanwhile. */
export function updateLeg(
  transaction: TracingTransaction,
  { id, version }: Pick<StoredLeg, "id" | "version">,
  move: LegMove,
): Promise<StoredLeg | undefined> {
  return transaction
    .updateTable("tracing.leg")
    .set({ ...move, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Place in the inbox: when it is due, and its id. */
export interface LegPlace {
  readonly due: string;
  readonly id: string;
}

export interface LegPage {
  readonly member: string;
  readonly which: "open" | "all";
  readonly after: LegPlace | undefined;
  readonly limit: number;
}

const due = sql<string>`coalesce(due_at, 'infinity')`;

/** What other members ask of a member, what is due first at the top, each with its place. */
export function listAsked(
  transaction: TracingTransaction,
  { member, which, after, limit }: LegPage,
): Promise<(StoredLeg & { place: string })[]> {
  return transaction
    .selectFrom("tracing.leg")
    .selectAll()
    .select(sql<string>`${due}::text`.as("place"))
    .where("asked_member", "=", member)
    .where("is_outside", "=", false)
    .$if(which === "open", (query) => query.where("ended_at", "is", null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(${due}, id) > (${after?.due}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy(due)
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function insertSaid(
  transaction: TracingTransaction,
  row: Insertable<TracingTables["tracing.said"]>,
): Promise<void> {
  await transaction.insertInto("tracing.said").values(row).execute();
}

/** What was said of legs, in its order. */
export async function listSaid(
  transaction: TracingTransaction,
  legs: readonly string[],
): Promise<StoredSaid[]> {
  if (legs.length === 0) return [];
  return transaction
    .selectFrom("tracing.said")
    .selectAll()
    .where("leg", "in", [...legs])
    .orderBy("id")
    .execute();
}

/** Median days until a member answered this reader's side, and out of how many answers. */
export async function readUsualDays(
  transaction: TracingTransaction,
  members: readonly string[],
): Promise<Map<string, { days: number; answers: number }>> {
  const { rows } = await sql<{ member: string; days: number; answers: number }>`
    select asked_member as member, count(*)::int as answers,
      (percentile_cont(0.5) within group (order by extract(epoch from ended_at - sent_at)) / 86400)::float as days
    from tracing.leg where asked_member = any(${[...members]}::text[]) and state = 'answered'
      and asker_member = (select platform.acting_member())
    group by asked_member`.execute(transaction);
  return new Map(rows.map(({ member, days, answers }) => [member, { days, answers }]));
}

/** Marks what is late and was not yet told of; needs the principal `tracing_clock`. */
export async function remindOverdueLegs(
  transaction: TracingTransaction,
  { now, most }: { now: Date; most: number },
): Promise<StoredLeg[]> {
  const { rows } = await sql<StoredLeg>`
    update tracing.leg set reminded_at = ${now}, version = version + 1
    where id in (select id from tracing.leg
      where due_at <= ${now} and (reminded_at is null or reminded_at < due_at)
      order by due_at limit ${most})
    returning *`.execute(transaction);
  return rows;
}
