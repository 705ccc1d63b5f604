import { accessActs } from "#platform/access/contract";
import { type Admission, admitMember } from "#platform/directory/server";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import type { AccessTransaction } from "../access-parts.ts";

/**
 * Enters a member with its desk, other agencies and profile, and with the acts that tell of them; the
 * transaction must act as the secretariat. Returns false where the member is there already.
 */
export async function enterMember(
  transaction: AccessTransaction,
  actor: Actor,
  admission: Admission,
  now: Date,
): Promise<boolean> {
  const { id, names, isSynthetic } = admission.member;
  const desk = admission.agencies.find((agency) => agency.isDesk);
  if (desk === undefined) throw new Error(`${id} comes without a desk`);
  if (!(await admitMember(transaction, actor, admission, now))) return false;
  const said = { agency: desk.id, names, isSynthetic, since: now.toISOString() };
  const act = describeAct(accessActs.memberAdmitted, id, said);
  await recordAct(transaction, { ...actor, ...act, ownerMember: id });
  return true;
}
