import { type Insertable, sql, type Updateable } from "kysely";
import type { Giving, HeldWork } from "#platform/access/server";
import type { StoredTrace, TraceRow } from "../tables.ts";
import type { TracingTransaction } from "../tracing-desk.ts";

/** Keeps a new request; undefined where its owner has this reference already. */
export function insertTrace(
  transaction: TracingTransaction,
  row: Insertable<TraceRow>,
): Promise<StoredTrace | undefined> {
  return transaction
    .insertInto("tracing.request")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** A request of the reader's own side. */
export function findTrace(
  transaction: TracingTransaction,
  id: string,
): Promise<StoredTrace | undefined> {
  return transaction
    .selectFrom("tracing.request")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

export type TraceMove = Pick<
  Updateable<TraceRow>,
  "state" | "question" | "record" | "returned" | "overruled" | "sent_at" | "worth" | "closed_at"
>;

/** Changes a request as it was read; undefined where it was changed meanwhile. */
export function updateTrace(
  transaction: TracingTransaction,
  { id, version }: Pick<StoredTrace, "id" | "version">,
  move: TraceMove & { readonly changed_at: Date },
): Promise<StoredTrace | undefined> {
  return transaction
    .updateTable("tracing.request")
    .set({ ...move, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

const openStates: readonly StoredTrace["state"][] = ["draft", "submitted", "sent"];

/** Requests a person is told of; those of another agency need the capacity `member_administrator`. */
export function listTracesOf(transaction: TracingTransaction, person: string): Promise<HeldWork[]> {
  return transaction
    .selectFrom("tracing.request")
    .select(["id", "reference", "owner_agency as agency"])
    .where("drafted_by", "=", person)
    .where("state", "in", openStates)
    .orderBy("id")
    .execute();
}

/** Gives a request to another person; undefined where it is not open with that one (any more). */
export function giveTrace(
  transaction: TracingTransaction,
  { id, from, to }: Giving,
): Promise<StoredTrace | undefined> {
  return transaction
    .updateTable("tracing.request")
    .set((current) => ({ drafted_by: to.person, version: current("version", "+", 1) }))
    .where("id", "=", id)
    .where("drafted_by", "=", from)
    .where("state", "in", openStates)
    .returningAll()
    .executeTakeFirst();
}

export interface TracePage {
  readonly member: string;
  readonly which: "open" | "all";
  /** Only those about one of these. */
  readonly records?: readonly string[] | undefined;
  readonly before: string | undefined;
  readonly limit: number;
}

/** Requests of the reader's side, newest first. */
export function listTraces(
  transaction: TracingTransaction,
  { member, which, records, before, limit }: TracePage,
): Promise<StoredTrace[]> {
  return transaction
    .selectFrom("tracing.request")
    .selectAll()
    .where("owner_member", "=", member)
    .$if(which === "open", (query) => query.where("state", "in", openStates))
    .$if(records !== undefined, (query) => query.where("record", "in", records ?? []))
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Other requests of the same side about the same record, or with one of the numbers, written without what parts them; newest first. */
export async function listTwins(
  transaction: TracingTransaction,
  { id, record, numbers }: { id: string; record: string | null; numbers: readonly string[] },
): Promise<(StoredTrace & { same_record: boolean })[]> {
  const { rows } = await sql<StoredTrace & { same_record: boolean }>`
    select r.*, coalesce(record = ${record}::uuid, false) as same_record from tracing.request r
    where id <> ${id} and state <> 'discarded' and (record = ${record}::uuid
      or exists (select from jsonb_array_elements(question -> 'weapon' -> 'serials') as serial
        where regexp_replace(upper(serial ->> 'text'), '[[:space:]./-]', '', 'g') = any(${[...numbers]}::text[])))
    order by id desc limit 5`.execute(transaction);
  return rows;
}
