import type { Role } from "#platform/access/contract";
import type { Language } from "#platform/i18n/contract";
import type { AccessTransaction } from "../access-parts.ts";

export interface NewPerson {
  id: string;
  member: string;
  name: string;
  isSynthetic: boolean;
}

/** Returns false where the person is there already. */
export async function insertPerson(
  query: AccessTransaction,
  person: NewPerson,
  now: Date,
): Promise<boolean> {
  const inserted = await query
    .insertInto("access.person")
    .values({
      id: person.id,
      owner_member: person.member,
      name: person.name,
      is_synthetic: person.isSynthetic,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export interface NewAccount {
  id: string;
  member: string;
  person: string;
  agency: string;
  signInName: string;
  language: Language;
  state: "invited" | "active";
  isSynthetic: boolean;
}

/** Returns false where the account is there already. A taken name is a unique violation. */
export async function insertAccount(
  query: AccessTransaction,
  account: NewAccount,
  now: Date,
): Promise<boolean> {
  const inserted = await query
    .insertInto("access.account")
    .values({
      id: account.id,
      owner_member: account.member,
      person: account.person,
      agency: account.agency,
      sign_in_name: account.signInName,
      language: account.language,
      state: account.state,
      is_synthetic: account.isSynthetic,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export interface NewGrant {
  id: string;
  member: string;
  account: string;
  role: Role;
  /** Null where the CLI or the demonstration grants it. */
  proposal: string | null;
}

/** Returns false where the account holds the role already. */
export async function insertGrant(
  query: AccessTransaction,
  grant: NewGrant,
  now: Date,
): Promise<boolean> {
  const inserted = await query
    .insertInto("access.role_grant")
    .values({
      id: grant.id,
      owner_member: grant.member,
      account: grant.account,
      role: grant.role,
      granted_at: now,
      proposal: grant.proposal,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
