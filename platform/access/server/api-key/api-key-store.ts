import type { Selectable } from "kysely";
import { ApiKey, type Role } from "#platform/access/contract";
import type { AccessTransaction, Present } from "../access-parts.ts";
import { rolesOf } from "../session/session-store.ts";
import type { AccessTables } from "../tables.ts";

export interface StoredKey {
  readonly id: string;
  readonly account: string;
  readonly person: string;
  readonly agency: string;
  readonly secretHash: Buffer;
  readonly keyRoles: Role[];
  readonly accountRoles: Role[];
  readonly lastUsedAt: Date | null;
}

/** The live key of a prefix, with what its account holds now. The cast has none outside a demonstration. */
export async function findKey(
  query: AccessTransaction,
  prefix: string,
  { now, isDemonstration }: Present,
): Promise<StoredKey | undefined> {
  return query
    .selectFrom("access.api_key as key")
    .innerJoin("access.account as account", "account.id", "key.account")
    .select([
      "key.id",
      "key.account",
      "account.person",
      "account.agency",
      "key.secret_hash as secretHash",
      "key.roles as keyRoles",
      rolesOf("key.account").as("accountRoles"),
      "key.last_used_at as lastUsedAt",
    ])
    .where("key.prefix", "=", prefix)
    .where("key.revoked_at", "is", null)
    .where("key.expires_at", ">", now)
    .where("account.state", "=", "active")
    .$if(!isDemonstration, (real) => real.where("account.is_synthetic", "=", false))
    .executeTakeFirst();
}

export async function touchKey(query: AccessTransaction, id: string, now: Date): Promise<void> {
  await query
    .updateTable("access.api_key")
    .set({ last_used_at: now })
    .where("id", "=", id)
    .execute();
}

/** Revokes the live keys of an account, or one of them; returns which. */
export async function revokeKeys(
  query: AccessTransaction,
  which: { id?: string; account?: string },
  now: Date,
): Promise<string[]> {
  const revoked = await query
    .updateTable("access.api_key")
    .set({ revoked_at: now })
    .where("revoked_at", "is", null)
    .$if(which.id !== undefined, (q) => q.where("id", "=", which.id ?? ""))
    .$if(which.account !== undefined, (q) => q.where("account", "=", which.account ?? ""))
    .returning("id")
    .execute();
  return revoked.map(({ id }) => id);
}

function present(row: Selectable<AccessTables["access.api_key"]>): ApiKey {
  return ApiKey.parse({
    id: row.id,
    account: row.account,
    name: row.name,
    prefix: `pmk_${row.prefix}`,
    roles: row.roles,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    isRevoked: row.revoked_at !== null,
  });
}

/** Keys of an account, or all the context may see, newest first, from before a cursor. */
export async function listKeys(
  query: AccessTransaction,
  account: string | undefined,
  page: { before: string | undefined; limit: number },
): Promise<ApiKey[]> {
  const rows = await query
    .selectFrom("access.api_key")
    .selectAll()
    .$if(account !== undefined, (q) => q.where("account", "=", account ?? ""))
    .$if(page.before !== undefined, (q) => q.where("id", "<", page.before ?? ""))
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
  return rows.map(present);
}

export async function findKeyById(
  query: AccessTransaction,
  id: string,
): Promise<ApiKey | undefined> {
  const row = await query
    .selectFrom("access.api_key")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row && present(row);
}

export interface NewKey {
  id: string;
  member: string;
  account: string;
  name: string;
  prefix: string;
  secretHash: Buffer;
  roles: Role[];
  createdAt: Date;
  expiresAt: Date;
}

export async function insertKey(query: AccessTransaction, key: NewKey): Promise<ApiKey> {
  const row = await query
    .insertInto("access.api_key")
    .values({
      id: key.id,
      owner_member: key.member,
      account: key.account,
      name: key.name,
      prefix: key.prefix,
      secret_hash: key.secretHash,
      roles: key.roles,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}
