import { type QueryExecutorProvider, sql } from "kysely";
import { createId } from "#platform/database";
import type { WebhookFacts } from "#platform/webhooks/contract";
import type { StoredDelivery, StoredEndpoint, WebhookMessageRow } from "../tables.ts";
import type { WebhooksTransaction } from "../webhooks-desk.ts";
import type { Attempt } from "./post-message.ts";

export interface NewMessage {
  readonly id: string;
  readonly member: string;
  readonly agency: string;
  readonly kind: string;
  readonly facts: WebhookFacts;
  readonly link: string | null;
}

/** Keeps a message for an agency's systems; whoever acts may, and nobody but the worker reads it. */
export async function insertMessage(
  transaction: QueryExecutorProvider,
  { id, member, agency, kind, facts, link }: NewMessage,
): Promise<void> {
  await sql`insert into webhooks.message (id, owner_member, owner_agency, kind, facts, link)
    values (${id}, ${member}, ${agency}, ${kind}, ${JSON.stringify(facts)}, ${link})`.execute(
    transaction,
  );
}

export type StoredMessage = Omit<WebhookMessageRow, "at"> & { at: Date };

/** A message; needs the principal `webhooks`. */
export async function findMessage(
  transaction: WebhooksTransaction,
  id: string,
): Promise<StoredMessage | undefined> {
  return transaction
    .selectFrom("webhooks.message")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Puts a message on its way to an endpoint; undefined where it already is. */
export async function insertDelivery(
  transaction: WebhooksTransaction,
  { id: endpoint, owner_member, owner_agency }: StoredEndpoint,
  { id: message, kind }: Pick<NewMessage, "id" | "kind">,
): Promise<string | undefined> {
  const row = await transaction
    .insertInto("webhooks.delivery")
    .values({ id: createId(), message, endpoint, owner_member, owner_agency, kind })
    .onConflict((conflict) => conflict.columns(["endpoint", "message"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

export function findDelivery(
  transaction: WebhooksTransaction,
  id: string,
): Promise<StoredDelivery | undefined> {
  return transaction
    .selectFrom("webhooks.delivery")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The latest of an endpoint. */
export function listDeliveries(
  transaction: WebhooksTransaction,
  { endpoint, before, limit }: { endpoint: string; before: string | undefined; limit: number },
): Promise<StoredDelivery[]> {
  return transaction
    .selectFrom("webhooks.delivery")
    .selectAll()
    .where("endpoint", "=", endpoint)
    .$if(before !== undefined, (query) => query.where("id", "<", before as string))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** What waits for an endpoint that is told again. */
export async function listWaiting(
  transaction: WebhooksTransaction,
  endpoint: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom("webhooks.delivery")
    .select("id")
    .where("endpoint", "=", endpoint)
    .where("state", "=", "waiting")
    .execute();
  return rows.map(({ id }) => id);
}

/** Begins a delivery anew; `false` where the endpoint has none such. */
export async function restartDelivery(
  transaction: WebhooksTransaction,
  { endpoint, delivery }: { endpoint: string; delivery: string },
): Promise<boolean> {
  const row = await transaction
    .updateTable("webhooks.delivery")
    .set({ state: "waiting", attempts: 0, next_at: null })
    .where("id", "=", delivery)
    .where("endpoint", "=", endpoint)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps what became of an attempt; needs the principal `webhooks`. */
export async function keepAttempt(
  transaction: WebhooksTransaction,
  { id, attempts }: StoredDelivery,
  { status, failure, at, next }: Attempt & { at: Date; next: Date | undefined },
): Promise<void> {
  const unfinished = next === undefined ? ("given_up" as const) : ("waiting" as const);
  const state = failure === null ? ("delivered" as const) : unfinished;
  await transaction
    .updateTable("webhooks.delivery")
    .set({ state, status, failure, attempts: attempts + 1, last_at: at, next_at: next ?? null })
    .where("id", "=", id)
    .execute();
}

/** Forgets messages, with their deliveries, after so many days; needs the principal `webhooks`. */
export async function deleteOldMessages(
  transaction: WebhooksTransaction,
  days: number,
): Promise<void> {
  await sql`delete from webhooks.message where at < now() - make_interval(days => ${days})`.execute(
    transaction,
  );
}
