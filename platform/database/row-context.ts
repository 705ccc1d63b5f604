import { type Kysely, sql, type Transaction } from "kysely";
import { proveEntered } from "./member-suspended.ts";

/**
 * For whom a transaction works: row-level security compares these with each row's owner.
 * Absent values are empty, and an empty context sees no owned row.
 */
export interface RowContext {
  /** ISO 3166-1 alpha-2 of a country, or the id of an international entity. */
  member?: string;
  agency?: string;
  person?: string;
  /** `true` where the caller's agency is its member's desk. */
  isDesk?: boolean;
  /** A named system principal (gatekeeper, sequencer …) acting instead of a person. */
  principal?: string;
}

/**
 * Runs `work` in one transaction that sees the rows of `context` and no others. The context is set
 * with SET LOCAL semantics, so it ends with the transaction and never leaks through the pool.
 * Retries once on a serialization failure or deadlock (SQLSTATE 40001, 40P01): distributed
 * PostgreSQL reports those in ordinary operation. Throws `MemberSuspended` before any work where
 * the member of the context is suspended.
 */
export async function inTransaction<Tables, Result>(
  query: Kysely<Tables>,
  context: RowContext,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await attempt(query, context, work);
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return await attempt(query, context, work);
  }
}

function attempt<Tables, Result>(
  query: Kysely<Tables>,
  context: RowContext,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return query.transaction().execute(async (transaction) => {
    proveEntered(context.member, await workAs(transaction, context));
    return work(transaction);
  });
}

/**
 * Goes on in a transaction for another context: work in the background that sees for each of many only what they see.
 * Returns as which member it goes on: null where that one is suspended.
 */
export async function workAs<Tables>(
  transaction: Transaction<Tables>,
  { member, agency, person, isDesk = false, principal }: RowContext,
): Promise<string | null | undefined> {
  const { rows } = await sql<{ member: string | null }>`select platform.acting_member() as member
    from platform.enter(${member ?? null}, ${agency ?? null}, ${person ?? null}, ${isDesk}, ${principal ?? null})`.execute(
    transaction,
  );
  return rows[0]?.member;
}

function isRetryable(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === "40001" || code === "40P01";
}
