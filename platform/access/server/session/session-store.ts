import { sql } from "kysely";
import type { Role } from "#platform/access/contract";
import type { AccessTransaction, Present } from "../access-parts.ts";
import type { SessionEnd } from "../tables.ts";

export interface StoredSession {
  readonly id: string;
  readonly account: string;
  readonly person: string;
  readonly agency: string;
  readonly roles: Role[];
  readonly lastSeenAt: Date;
  readonly lockedAt: Date | null;
}

/** The live session of a token, with what the account holds now. The cast has none elsewhere. */
export async function findSession(
  query: AccessTransaction,
  tokenHash: Buffer,
  { now, isDemonstration }: Present,
): Promise<StoredSession | undefined> {
  return query
    .selectFrom("access.session as session")
    .innerJoin("access.account as account", "account.id", "session.account")
    .select([
      "session.id",
      "session.account",
      "session.owner_person as person",
      "account.agency",
      "session.last_seen_at as lastSeenAt",
      "session.locked_at as lockedAt",
      rolesOf("session.account").as("roles"),
    ])
    .where("session.token_hash", "=", tokenHash)
    .where("session.ended_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("account.state", "=", "active")
    .$if(!isDemonstration, (live) => live.where("account.is_synthetic", "=", false))
    .executeTakeFirst();
}

/** The roles an account holds now, as an array. `account` is the column that names it. */
export function rolesOf(account: string) {
  return sql<Role[]>`array(select role from access.role_grant held
    where held.account = ${sql.ref(account)} and held.revoked_at is null order by role)`;
}

export interface NewSession {
  id: string;
  person: string;
  member: string;
  account: string;
  tokenHash: Buffer;
  device: string;
  startedAt: Date;
  expiresAt: Date;
}

export async function insertSession(query: AccessTransaction, session: NewSession): Promise<void> {
  await query
    .insertInto("access.session")
    .values({
      id: session.id,
      owner_person: session.person,
      owner_member: session.member,
      account: session.account,
      token_hash: session.tokenHash,
      device: session.device,
      started_at: session.startedAt,
      last_seen_at: session.startedAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function touchSession(query: AccessTransaction, id: string, now: Date): Promise<void> {
  await query
    .updateTable("access.session")
    .set({ last_seen_at: now })
    .where("id", "=", id)
    .where("locked_at", "is", null)
    .execute();
}

/** Returns false where it is locked already. */
export async function lockSession(
  query: AccessTransaction,
  id: string,
  now: Date,
): Promise<boolean> {
  const locked = await query
    .updateTable("access.session")
    .set({ locked_at: now, failures: 0 })
    .where("id", "=", id)
    .where("locked_at", "is", null)
    .executeTakeFirst();
  return locked.numUpdatedRows === 1n;
}

export async function unlockSession(
  query: AccessTransaction,
  id: string,
  now: Date,
): Promise<void> {
  await query
    .updateTable("access.session")
    .set({ locked_at: null, failures: 0, last_seen_at: now })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .execute();
}

/** Counts a try to re-enter before it is checked, so that tries at once do not pass the limit. */
export async function countReEntry(query: AccessTransaction, id: string): Promise<number> {
  const row = await query
    .updateTable("access.session")
    .set((current) => ({ failures: current("failures", "+", 1) }))
    .where("id", "=", id)
    .returning("failures")
    .executeTakeFirstOrThrow();
  return row.failures;
}

/** Ends live sessions by any of their columns; returns how many. */
export async function endSessions(
  query: AccessTransaction,
  which: { id?: string; account?: string; person?: string; member?: string },
  because: SessionEnd,
  now: Date,
): Promise<number> {
  const ended = await query
    .updateTable("access.session")
    .set({ ended_at: now, ended_because: because })
    .where("ended_at", "is", null)
    .$if(which.id !== undefined, (q) => q.where("id", "=", which.id ?? ""))
    .$if(which.account !== undefined, (q) => q.where("account", "=", which.account ?? ""))
    .$if(which.person !== undefined, (q) => q.where("owner_person", "=", which.person ?? ""))
    .$if(which.member !== undefined, (q) => q.where("owner_member", "=", which.member ?? ""))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
