import { INVITATION_HOURS } from "#platform/access/contract";
import type { AccessTransaction, Present } from "../access-parts.ts";

export interface StoredInvitation {
  readonly account: string;
  readonly person: string;
  readonly member: string;
  readonly signInName: string;
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
}

/** Adds an invitation and withdraws the account's earlier ones. */
export async function insertInvitation(
  query: AccessTransaction,
  invitation: { account: string; member: string; tokenHash: Buffer },
  now: Date,
): Promise<void> {
  await withdrawInvitations(query, invitation.account, now);
  await query
    .insertInto("access.invitation")
    .values({
      token_hash: invitation.tokenHash,
      owner_member: invitation.member,
      account: invitation.account,
      expires_at: new Date(now.getTime() + INVITATION_HOURS * 3_600_000),
    })
    .execute();
}

/** Makes every invitation of an account that was not used useless. */
export async function withdrawInvitations(
  query: AccessTransaction,
  account: string,
  now: Date,
): Promise<void> {
  await query
    .updateTable("access.invitation")
    .set({ used_at: now })
    .where("account", "=", account)
    .where("used_at", "is", null)
    .execute();
}

export async function findInvitation(
  query: AccessTransaction,
  tokenHash: Buffer,
  { now, isDemonstration }: Present,
): Promise<StoredInvitation | undefined> {
  return query
    .selectFrom("access.invitation as invitation")
    .innerJoin("access.account as account", "account.id", "invitation.account")
    .select([
      "account.id as account",
      "account.person",
      "account.owner_member as member",
      "account.sign_in_name as signInName",
      "invitation.password_hash as passwordHash",
      "invitation.totp_secret as totpSecret",
    ])
    .where("invitation.token_hash", "=", tokenHash)
    .where("invitation.used_at", "is", null)
    .where("invitation.expires_at", ">", now)
    .where("account.state", "!=", "left")
    .$if(!isDemonstration, (real) => real.where("account.is_synthetic", "=", false))
    .executeTakeFirst();
}

export async function keepChoice(
  query: AccessTransaction,
  tokenHash: Buffer,
  choice: { passwordHash: string; totpSecret: Buffer },
): Promise<void> {
  await query
    .updateTable("access.invitation")
    .set({ password_hash: choice.passwordHash, totp_secret: choice.totpSecret })
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** Uses an invitation up; false where another request did. Nothing of it stays. */
export async function useInvitation(
  query: AccessTransaction,
  tokenHash: Buffer,
  now: Date,
): Promise<boolean> {
  const used = await query
    .updateTable("access.invitation")
    .set({ used_at: now, password_hash: null, totp_secret: null })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
