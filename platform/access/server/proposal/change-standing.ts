import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type MemberAdmission,
  memberReadmitted,
  memberSuspended,
  type StandingChange,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { emptyProfile, setStanding } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { enterMember } from "../member/enter-member.ts";
import { enterAdministrator } from "../person/enter-administrator.ts";
import { findPerson } from "../person/person-view-store.ts";
import { endSessions } from "../session/session-store.ts";

/** Suspends or readmits a member; its people's sessions end with the suspension. */
export async function changeStanding(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  { proposal, content: { kind, member } }: { proposal: string; content: StandingChange },
): Promise<void> {
  const isSuspension = kind === "suspend_member";
  const standing = isSuspension ? "suspended" : "active";
  const now = desk.clock();
  const isChanged = await setStanding(transaction, member, standing, now);
  if (!isChanged) throw problem(accessErrors.memberStandsSo);
  if (isSuspension) await endSessions(transaction, { member }, "member_suspended", now);
  const definition = isSuspension ? accessActs.memberSuspended : accessActs.memberReadmitted;
  const act = describeAct(definition, member, { since: now.toISOString() });
  await recordAct(transaction, { ...actorOf(caller), ...act, ownerMember: member });
  const event = isSuspension ? memberSuspended : memberReadmitted;
  await publishEvent(transaction, event, proposal, { member });
}

/** Enters a member with one agency, which is its desk, and invites its first administrator. */
export async function admit(
  desk: AccessDesk,
  transaction: AccessTransaction,
  caller: Caller,
  admission: MemberAdmission,
): Promise<string> {
  const home = await findPerson(transaction, caller.person, caller.member);
  const isSynthetic = home?.isSynthetic === true;
  const { member: id, names, agency, languages, zone } = admission;
  const place = { id: createId(), member: id, isDesk: true, readsOfficial: false, isSynthetic };
  const member = { id, names, isSynthetic };
  const entry = {
    member,
    agencies: [{ ...agency, ...place, version: 1 }],
    profile: emptyProfile(languages, zone),
  };
  const actor = actorOf(caller);
  const isNew = await enterMember(transaction, actor, entry, desk.clock());
  if (!isNew) throw problem(accessErrors.memberStandsSo);
  const first = { ...admission.administrator, member: id, agency: place.id, isSynthetic };
  return enterAdministrator(transaction, actor, first, desk.clock());
}
