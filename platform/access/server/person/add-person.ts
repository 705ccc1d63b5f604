import {
  type Account,
  accessErrors,
  actorOf,
  type addAccountRoute,
  type addPersonRoute,
  type Caller,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { hashToken, makeToken } from "../secret/token.ts";
import { insertInvitation } from "../sign-in/invitation-store.ts";
import { enterAccount, enterPerson } from "./enter-person.ts";
import { findPerson } from "./person-view-store.ts";

type Invited = RouteAnswer<typeof addPersonRoute>;
type AccountContent = Pick<Account, "agency" | "signInName" | "language">;

/** Enters a person of the caller's member with one account, and invites the person. */
export function addPerson(
  desk: AccessDesk,
  caller: Caller,
  body: CheckedInput<typeof addPersonRoute>["body"],
): Promise<Invited> {
  return refusingTakenNames(
    desk.asCaller(caller, async (transaction) => {
      const id = createId();
      const { isSynthetic } = await getHome(transaction, caller);
      const person = { id, member: caller.member, name: body.name, isSynthetic };
      await enterPerson(transaction, actorOf(caller), person, desk.clock());
      return openAccount(desk, transaction, caller, { person: id, isSynthetic, ...body });
    }),
  );
}

/** Gives a person of the caller's member a further account at another agency. */
export function addAccount(
  desk: AccessDesk,
  caller: Caller,
  id: string,
  body: CheckedInput<typeof addAccountRoute>["body"],
): Promise<Invited> {
  return refusingTakenNames(
    desk.asCaller(caller, async (transaction) => {
      const person = await findPerson(transaction, id, caller.member);
      if (person === undefined) throw problem(accessErrors.personNotFound);
      if (person.leftAt !== null) throw problem(accessErrors.hasLeft);
      const { isSynthetic } = person;
      return openAccount(desk, transaction, caller, { person: id, isSynthetic, ...body });
    }),
  );
}

async function getHome(transaction: AccessTransaction, caller: Caller) {
  const own = await findPerson(transaction, caller.person, caller.member);
  return { isSynthetic: own?.isSynthetic === true };
}

async function openAccount(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  content: AccountContent & { person: string; isSynthetic: boolean },
): Promise<Invited> {
  const workplace = await findWorkplace(transaction, content.agency);
  if (workplace?.member !== caller.member) throw problem(accessErrors.agencyNotFound);
  const { member } = caller;
  const account = createId();
  const signInName = `${content.signInName}@${member.toLowerCase()}`;
  const { person, agency, language, isSynthetic } = content;
  const row = { id: account, member, person, agency, signInName, language, isSynthetic };
  const invitee = { ...row, state: "invited" as const };
  await enterAccount(transaction, actorOf(caller), invitee, desk.clock());
  const invitation = makeToken();
  const invited = { account, member, tokenHash: hashToken(invitation) };
  await insertInvitation(transaction, invited, desk.clock());
  const shown = await findPerson(transaction, person, member);
  if (shown === undefined) throw problem(accessErrors.personNotFound);
  return { person: shown, account, invitation };
}

/** Which unique key was violated says which of the two it is; both concern the own member only. */
export async function refusingTakenNames<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: { code?: string; constraint?: string }) => {
    if (error.code !== "23505") throw error;
    const isName = error.constraint?.includes("sign_in_name") === true;
    throw problem(isName ? accessErrors.nameTaken : accessErrors.accountExists);
  });
}
