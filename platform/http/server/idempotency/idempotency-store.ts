import { type Kysely, sql } from "kysely";
import { inTransaction } from "#platform/database";
import type { IdempotencyTables } from "./tables.ts";

/** One request of one account under one key. */
export interface KeyedRequest {
  readonly person: string;
  readonly account: string;
  readonly key: string;
  /** SHA-256 of route and input. */
  readonly fingerprint: Buffer;
}

/** What was answered; without a value where that is kept nowhere. */
type KeptAnswer = { readonly value?: unknown };

/** What an earlier request with the key left: `answer` is absent while its outcome is unknown. */
export interface EarlierRequest {
  readonly fingerprint: Buffer;
  readonly answer: KeptAnswer | null;
}

/** Claims the key; returns undefined when it is ours now, otherwise what the earlier request left. */
export async function claimKey(
  query: Kysely<IdempotencyTables>,
  { person, account, key, fingerprint }: KeyedRequest,
): Promise<EarlierRequest | undefined> {
  return inTransaction(query, { person }, async (transaction) => {
    await transaction
      .deleteFrom("http.idempotency")
      .where("owner_person", "=", person)
      .where("created_at", "<", sql<Date>`now() - interval '1 day'`)
      .execute();
    const claimed = await transaction
      .insertInto("http.idempotency")
      .values({ owner_person: person, account, key, fingerprint, created_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (claimed.numInsertedOrUpdatedRows === 1n) return undefined;
    const earlier = await transaction
      .selectFrom("http.idempotency")
      .select(["fingerprint", "answer"])
      .where("account", "=", account)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    return earlier as EarlierRequest;
  });
}

/** Keeps for repeats of the request what it was answered, or that it was. */
export async function keepAnswer(
  query: Kysely<IdempotencyTables>,
  { person, account, key }: KeyedRequest,
  answer: KeptAnswer,
): Promise<void> {
  await inTransaction(query, { person }, (transaction) =>
    transaction
      .updateTable("http.idempotency")
      .set({ answer: JSON.stringify(answer) })
      .where("account", "=", account)
      .where("key", "=", key)
      .execute(),
  );
}

/** Gives the key back: the request was refused and changed nothing. */
export async function releaseKey(
  query: Kysely<IdempotencyTables>,
  { person, account, key }: KeyedRequest,
): Promise<void> {
  await inTransaction(query, { person }, (transaction) =>
    transaction
      .deleteFrom("http.idempotency")
      .where("account", "=", account)
      .where("key", "=", key)
      .execute(),
  );
}
