import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type Person,
  type Role,
} from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { hashToken, makeToken } from "../secret/token.ts";
import { endSessions } from "../session/session-store.ts";
import { forgetAttempts } from "../sign-in/attempt-store.ts";
import { insertInvitation } from "../sign-in/invitation-store.ts";
import { findAccount, revokeGrants, type StoredAccount, updateName } from "./account-store.ts";
import { findPerson, listPersons } from "./person-view-store.ts";

/** People of the caller's member, one page at a time. */
export function readPersons(
  desk: AccessDesk,
  caller: Caller,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ persons: Person[]; next: string | null }> {
  return desk.asCaller(caller, async (transaction) => {
    const wanted = { after: page.cursor, limit: page.limit + 1 };
    const found = await listPersons(transaction, wanted, caller.member);
    const persons = found.slice(0, page.limit);
    return { persons, next: found.length > page.limit ? (persons.at(-1)?.id ?? null) : null };
  });
}

/** Corrects a name. The ledger keeps that it was done, not the name. */
export function renamePerson(
  desk: AccessDesk,
  caller: Caller,
  change: { person: string; name: string; version: number },
): Promise<Person> {
  return desk.asCaller(caller, async (transaction) => {
    await getPerson(transaction, caller, change.person);
    const isChanged = await updateName(transaction, change.person, change.version, change.name);
    if (!isChanged) throw problem(httpErrors.versionMismatch);
    await record(transaction, caller, accessActs.personRenamed, change.person);
    return getPerson(transaction, caller, change.person);
  });
}

/** A fresh one-time invitation for an account; earlier ones become useless. */
export function inviteAgain(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ invitation: string }> {
  return desk.asCaller(caller, async (transaction) => {
    const { member } = await getAccount(transaction, caller, id);
    const invitation = makeToken();
    const invited = { account: id, member, tokenHash: hashToken(invitation) };
    await insertInvitation(transaction, invited, desk.clock());
    await record(transaction, caller, accessActs.accountInvited, id);
    return { invitation };
  });
}

/** Forgets the bad tries of an account. */
export async function unlockAccount(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ unlocked: true }> {
  const { signInName } = await desk.asCaller(caller, (transaction) =>
    getAccount(transaction, caller, id),
  );
  await desk.asGatekeeper(async (transaction) => {
    await forgetAttempts(transaction, hashToken(signInName), desk.clock());
    await record(transaction, caller, accessActs.accountUnlocked, id);
  });
  return { unlocked: true };
}

/** Ends every session of an account. */
export function endAccountSessions(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<{ ended: number }> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      await getAccount(transaction, caller, id);
      const ended = await endSessions(transaction, { account: id }, "revoked", desk.clock());
      await record(transaction, caller, accessActs.sessionsEnded, id);
      return { ended };
    },
    "member_administrator",
  );
}

/** Takes a role back at once. */
export function revokeRole(
  desk: AccessDesk,
  caller: Caller,
  id: string,
  role: Role,
): Promise<Person> {
  return desk.asCaller(caller, async (transaction) => {
    const account = await getAccount(transaction, caller, id);
    const now = desk.clock();
    const revoked = await revokeGrants(transaction, { account: id, role }, caller.person, now);
    if (revoked === 0) throw problem(accessErrors.roleNotHeld);
    const content = { role, revokedAt: now.toISOString() };
    const act = describeAct(accessActs.roleRevoked, id, content);
    await recordAct(transaction, { ...actorOf(caller), ...act });
    return getPerson(transaction, caller, account.person);
  });
}

/** A person of the caller's member. */
export async function getPerson(
  transaction: AccessTransaction,
  caller: Caller,
  id: string,
): Promise<Person> {
  const person = await findPerson(transaction, id, caller.member);
  if (person === undefined) throw problem(accessErrors.personNotFound);
  return person;
}

/** An account of the caller's member that has not left. */
export async function getAccount(
  transaction: AccessTransaction,
  caller: Caller,
  id: string,
): Promise<StoredAccount> {
  const account = await findAccount(transaction, id, caller.member);
  if (account === undefined || account.state === "left") {
    throw problem(accessErrors.accountNotFound);
  }
  return account;
}

/** Acts that say no more than that they were done. */
type BareAct = (typeof accessActs)["personRenamed" | "accountInvited"];

async function record(
  transaction: AccessTransaction,
  caller: Caller,
  definition: BareAct,
  id: string,
): Promise<void> {
  await recordAct(transaction, { ...actorOf(caller), ...describeAct(definition, id, {}) });
}
