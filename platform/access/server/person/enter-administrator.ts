import type { Role } from "#platform/access/contract";
import { createId } from "#platform/database";
import type { Language } from "#platform/i18n/contract";
import type { Actor } from "#platform/ledger/server";
import type { AccessTransaction } from "../access-parts.ts";
import { hashToken, makeToken } from "../secret/token.ts";
import { insertInvitation } from "../sign-in/invitation-store.ts";
import { enterAccount, enterGrant, enterPerson } from "./enter-person.ts";

export interface FirstAdministrator {
  member: string;
  agency: string;
  name: string;
  /** The part before `@member`. */
  signInName: string;
  language: Language;
  /** Beside administering the member: `secretariat` for those who admit others. */
  roles?: readonly Role[];
  isSynthetic: boolean;
}

/**
 * Enters the person with whom a member begins; the transaction must act as the secretariat. Returns
 * the one-time invitation.
 */
export async function enterAdministrator(
  transaction: AccessTransaction,
  actor: Actor,
  administrator: FirstAdministrator,
  now: Date,
): Promise<string> {
  const { member, agency, name, language, isSynthetic } = administrator;
  const person = createId();
  const account = createId();
  const signInName = `${administrator.signInName}@${member.toLowerCase()}`;
  await enterPerson(transaction, actor, { id: person, member, name, isSynthetic }, now);
  const row = { id: account, member, person, agency, signInName, language, isSynthetic };
  await enterAccount(transaction, actor, { ...row, state: "invited" }, now);
  const roles: Role[] = ["member_administrator", ...(administrator.roles ?? [])];
  for (const role of roles) {
    await enterGrant(transaction, actor, { member, account, role, proposal: null }, now);
  }
  const invitation = makeToken();
  const invited = { account, member, tokenHash: hashToken(invitation) };
  await insertInvitation(transaction, invited, now);
  return invitation;
}
