import { accessActs } from "#platform/access/contract";
import { createId } from "#platform/database";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import type { AccessTransaction } from "../access-parts.ts";
import {
  insertAccount,
  insertGrant,
  insertPerson,
  type NewAccount,
  type NewGrant,
  type NewPerson,
} from "./person-store.ts";

/** Enters a person, with the act that tells of it; false where the person is there already. */
export async function enterPerson(
  transaction: AccessTransaction,
  actor: Actor,
  person: NewPerson,
  now: Date,
): Promise<boolean> {
  if (!(await insertPerson(transaction, person, now))) return false;
  const { id, name: _, ...facts } = person;
  const content = { ...facts, createdAt: now.toISOString() };
  await recordAct(transaction, {
    ...actor,
    ...ownerOf(actor, person.member),
    ...describeAct(accessActs.personAdded, id, content),
  });
  return true;
}

/** Opens an account, with its act; false where it is there already. A taken name is a unique violation. */
export async function enterAccount(
  transaction: AccessTransaction,
  actor: Actor,
  account: NewAccount,
  now: Date,
): Promise<boolean> {
  if (!(await insertAccount(transaction, account, now))) return false;
  const { id, signInName: _, ...facts } = account;
  const content = { ...facts, createdAt: now.toISOString() };
  await recordAct(transaction, {
    ...actor,
    ...ownerOf(actor, account.member),
    ...describeAct(accessActs.accountAdded, id, content),
  });
  return true;
}

/** Gives an account a role, with its act; false where it holds the role already. */
export async function enterGrant(
  transaction: AccessTransaction,
  actor: Actor,
  granted: Omit<NewGrant, "id">,
  now: Date,
): Promise<boolean> {
  const { account, member, role, proposal } = granted;
  const id = createId();
  if (!(await insertGrant(transaction, { ...granted, id }, now))) return false;
  const content = { role, proposal, member, grant: id, grantedAt: now.toISOString() };
  const act = describeAct(accessActs.roleGranted, account, content);
  await recordAct(transaction, { ...actor, ...act, ownerMember: member });
  return true;
}

/** Who reads the content: the actor's agency inside the member, else the member's desk. */
function ownerOf(actor: Actor, member: string): { ownerMember?: string } {
  return actor.member === member ? {} : { ownerMember: member };
}
