import { type Insertable, sql, type Updateable } from "kysely";
import type { EndpointRow, StoredEndpoint } from "../tables.ts";
import type { WebhooksTransaction } from "../webhooks-desk.ts";

/** Endpoints of the reader's own agency, the latest registered first. */
export function listEndpoints(transaction: WebhooksTransaction): Promise<StoredEndpoint[]> {
  return transaction
    .selectFrom("webhooks.endpoint")
    .selectAll()
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}

/** One of them; the worker finds any. */
export function findEndpoint(
  transaction: WebhooksTransaction,
  id: string,
): Promise<StoredEndpoint | undefined> {
  return transaction
    .selectFrom("webhooks.endpoint")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

export function insertEndpoint(
  transaction: WebhooksTransaction,
  row: Insertable<EndpointRow>,
): Promise<StoredEndpoint> {
  return transaction
    .insertInto("webhooks.endpoint")
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes an endpoint as it was read; undefined where it was changed meanwhile. */
export function updateEndpoint(
  transaction: WebhooksTransaction,
  { id, version }: Pick<StoredEndpoint, "id" | "version">,
  changes: Omit<Updateable<EndpointRow>, "id" | "version">,
): Promise<StoredEndpoint | undefined> {
  return transaction
    .updateTable("webhooks.endpoint")
    .set({ ...changes, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Removes an endpoint with what waits for it; `false` where there is none. */
export async function deleteEndpoint(
  transaction: WebhooksTransaction,
  id: string,
): Promise<boolean> {
  const removed = await transaction
    .deleteFrom("webhooks.endpoint")
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return removed !== undefined;
}

/** Endpoints of an agency that want a kind of news; needs the principal `webhooks`. */
export function listHearing(
  transaction: WebhooksTransaction,
  { member, agency, kind }: { member: string; agency: string; kind: string },
): Promise<StoredEndpoint[]> {
  return transaction
    .selectFrom("webhooks.endpoint")
    .selectAll()
    .where("owner_member", "=", member)
    .where("owner_agency", "=", agency)
    .where(sql<boolean>`${kind} = any(kinds)`)
    .execute();
}

/** Notes since when an endpoint takes nothing, or that it does; needs the principal `webhooks`. */
export async function noteTaking(
  transaction: WebhooksTransaction,
  id: string,
  failingSince: Date | null,
): Promise<void> {
  await transaction
    .updateTable("webhooks.endpoint")
    .set({
      failing_since:
        failingSince === null ? null : sql`coalesce(failing_since, ${failingSince}::timestamptz)`,
    })
    .where("id", "=", id)
    .execute();
}
