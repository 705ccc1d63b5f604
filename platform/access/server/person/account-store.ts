import type { Role } from "#platform/access/contract";
import type { AccessTransaction } from "../access-parts.ts";
import { rolesOf } from "../session/session-store.ts";

export interface StoredAccount {
  readonly id: string;
  readonly person: string;
  readonly member: string;
  readonly agency: string;
  readonly signInName: string;
  readonly state: "invited" | "active" | "left";
  readonly roles: Role[];
}

/** An account of a member. */
export function findAccount(
  query: AccessTransaction,
  id: string,
  member: string | undefined,
): Promise<StoredAccount | undefined> {
  return query
    .selectFrom("access.account as account")
    .select([
      "account.id",
      "account.person",
      "account.owner_member as member",
      "account.agency",
      "account.sign_in_name as signInName",
      "account.state",
      rolesOf("account.id").as("roles"),
    ])
    .where("account.id", "=", id)
    .$if(member !== undefined, (q) => q.where("account.owner_member", "=", member ?? ""))
    .executeTakeFirst();
}

/** Marks a person as left and closes every account; false where that was done before. */
export async function markLeft(
  query: AccessTransaction,
  person: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const left = await query
    .updateTable("access.person")
    .set((current) => ({ left_at: now, left_by: by, version: current("version", "+", 1) }))
    .where("id", "=", person)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (left.numUpdatedRows === 0n) return false;
  await query
    .updateTable("access.account")
    .set((current) => ({ state: "left", version: current("version", "+", 1) }))
    .where("person", "=", person)
    .execute();
  return true;
}

/** Renames a person at the version read; false where it is not at that version (any more). */
export async function updateName(
  query: AccessTransaction,
  person: string,
  version: number,
  name: string,
): Promise<boolean> {
  const changed = await query
    .updateTable("access.person")
    .set((current) => ({ name, version: current("version", "+", 1) }))
    .where("id", "=", person)
    .where("version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Takes roles of an account back, one or all; returns how many. */
export async function revokeGrants(
  query: AccessTransaction,
  which: { account: string; role?: Role },
  by: string,
  now: Date,
): Promise<number> {
  const revoked = await query
    .updateTable("access.role_grant")
    .set({ revoked_at: now, revoked_by: by })
    .where("account", "=", which.account)
    .where("revoked_at", "is", null)
    .$if(which.role !== undefined, (q) => q.where("role", "=", which.role ?? "officer"))
    .executeTakeFirst();
  return Number(revoked.numUpdatedRows);
}

/** How many serving people of a member hold a role; the cast of a demonstration are nobody. */
export async function countHolders(
  query: AccessTransaction,
  member: string,
  role: Role,
): Promise<number> {
  const row = await query
    .selectFrom("access.role_grant as held")
    .innerJoin("access.account as account", "account.id", "held.account")
    .select(({ fn }) => fn.count<number>("account.person").distinct().as("holders"))
    .where("held.owner_member", "=", member)
    .where("held.role", "=", role)
    .where("held.revoked_at", "is", null)
    .where("account.state", "!=", "left")
    .where("account.is_synthetic", "=", false)
    .executeTakeFirstOrThrow();
  return row.holders;
}
