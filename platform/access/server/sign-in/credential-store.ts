import type { Language } from "#platform/i18n/contract";
import type { AccessTransaction, Present } from "../access-parts.ts";

export interface StoredCredential {
  readonly account: string;
  readonly person: string;
  readonly member: string;
  readonly language: Language;
  readonly passwordHash: string;
  readonly totpSecret: Buffer;
  readonly totpStep: number;
}

/** The credentials of an active account; undefined where nobody bears the name, or only one of the cast outside a demonstration. */
export async function findCredential(
  query: AccessTransaction,
  signInName: string,
  { isDemonstration }: Present,
): Promise<StoredCredential | undefined> {
  return query
    .selectFrom("access.account as account")
    .innerJoin("access.credential as credential", "credential.account", "account.id")
    .select([
      "account.id as account",
      "account.person",
      "account.owner_member as member",
      "account.language",
      "credential.password_hash as passwordHash",
      "credential.totp_secret as totpSecret",
      "credential.totp_step as totpStep",
    ])
    .where("account.sign_in_name", "=", signInName)
    .where("account.state", "=", "active")
    .$if(!isDemonstration, (real) => real.where("account.is_synthetic", "=", false))
    .executeTakeFirst();
}

/** Accepts a time step once; false where it, or a later one, was used before. */
export async function useTimeStep(
  query: AccessTransaction,
  account: string,
  step: number,
): Promise<boolean> {
  const used = await query
    .updateTable("access.credential")
    .set({ totp_step: step })
    .where("account", "=", account)
    .where("totp_step", "<", step)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

export async function hasRecoveryCode(
  query: AccessTransaction,
  account: string,
  codeHash: Buffer,
): Promise<boolean> {
  const found = await query
    .selectFrom("access.recovery_code")
    .select("account")
    .where("account", "=", account)
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();
  return found !== undefined;
}

/** Takes a recovery code; false where the account has no such code (any more). */
export async function useRecoveryCode(
  query: AccessTransaction,
  account: string,
  codeHash: Buffer,
): Promise<boolean> {
  const used = await query
    .deleteFrom("access.recovery_code")
    .where("account", "=", account)
    .where("code_hash", "=", codeHash)
    .executeTakeFirst();
  return used.numDeletedRows === 1n;
}

export interface NewCredential {
  account: string;
  passwordHash: string;
  totpSecret: Buffer;
  totpStep: number;
  recoveryCodeHashes: Buffer[];
}

/** Sets credentials first or anew: nothing of the earlier ones stays valid. */
export async function replaceCredential(
  query: AccessTransaction,
  credential: NewCredential,
  now: Date,
): Promise<void> {
  const columns = {
    password_hash: credential.passwordHash,
    totp_secret: credential.totpSecret,
    totp_step: credential.totpStep,
    pin_hash: null,
    changed_at: now,
  };
  const { account } = credential;
  await query
    .insertInto("access.credential")
    .values({ account, ...columns })
    .onConflict((conflict) => conflict.column("account").doUpdateSet(columns))
    .execute();
  await query.deleteFrom("access.recovery_code").where("account", "=", account).execute();
  await query
    .insertInto("access.recovery_code")
    .values(credential.recoveryCodeHashes.map((code_hash) => ({ account, code_hash })))
    .execute();
}

export async function findSlowHashes(
  query: AccessTransaction,
  account: string,
): Promise<{ passwordHash: string; pinHash: string | null } | undefined> {
  return query
    .selectFrom("access.credential")
    .select(["password_hash as passwordHash", "pin_hash as pinHash"])
    .where("account", "=", account)
    .executeTakeFirst();
}

export async function updatePin(
  query: AccessTransaction,
  account: string,
  pinHash: string,
): Promise<void> {
  await query
    .updateTable("access.credential")
    .set({ pin_hash: pinHash })
    .where("account", "=", account)
    .execute();
}

export async function activateAccount(query: AccessTransaction, account: string): Promise<void> {
  await query
    .updateTable("access.account")
    .set((current) => ({ state: "active", version: current("version", "+", 1) }))
    .where("id", "=", account)
    .where("state", "=", "invited")
    .execute();
}
