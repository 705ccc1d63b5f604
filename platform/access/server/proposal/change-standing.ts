import {
  accessErrors,
  actorOf,
  type Caller,
  type MemberAdmission,
  memberReadmitted,
  memberSuspended,
  type StandingChange,
} from "#platform/access/contract";
import { createId } from "#platform/database";
import { admitMember, emptyProfile, setStanding } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
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
  const isChanged = await setStanding(transaction, member, standing, desk.clock());
  if (!isChanged) throw problem(accessErrors.memberStandsSo);
  if (isSuspension) await endSessions(transaction, { member }, "member_suspended", desk.clock());
  await recordAct(transaction, {
    ...actorOf(caller),
    verb: isSuspension ? "access.member.suspend" : "access.member.readmit",
    objectKind: "directory.member",
    objectId: member,
    ownerMember: member,
    content: {},
  });
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
  const isNew = await admitMember(transaction, entry, desk.clock());
  if (!isNew) throw problem(accessErrors.memberStandsSo);
  await recordAct(transaction, {
    ...actorOf(caller),
    verb: "access.member.admit",
    objectKind: "directory.member",
    objectId: id,
    ownerMember: id,
    content: { agency: place.id },
  });
  const first = { ...admission.administrator, member: id, agency: place.id, isSynthetic };
  return enterAdministrator(transaction, first, desk.clock());
}
