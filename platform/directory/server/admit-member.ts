import type { Transaction } from "kysely";
import {
  type Agency,
  directoryActs,
  type ProfileContent,
  type Standing,
} from "#platform/directory/contract";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { insertAgency } from "./agency-store.ts";
import { asDirectory } from "./directory-parts.ts";
import { insertMember, type NewMember, updateStanding } from "./member-store.ts";
import { insertProfile } from "./profile-store.ts";
import { dayOf } from "./read-members.ts";

const REVIEW_DAYS = 183;

/** What is known of a member that has said nothing yet. */
export function emptyProfile(languages: string[], zone: string): ProfileContent {
  return {
    languages,
    zone,
    dutyPhone: null,
    deskMail: null,
    week: [],
    holidays: [],
    agreements: [],
    coversFrom: null,
    coversUntil: null,
  };
}

export interface Admission {
  member: NewMember;
  /** At least one; the first administrator works there. */
  agencies: Agency[];
  profile: ProfileContent;
}

/**
 * Enters a member with its agencies and profile, and the acts of these; the transaction must act as
 * the secretariat, and its caller records the admission. The member confirms the profile itself within half a year. Returns false where it is there already.
 */
export async function admitMember<Tables>(
  transaction: Transaction<Tables>,
  actor: Actor,
  { member, agencies, profile }: Admission,
  now: Date,
): Promise<boolean> {
  const query = asDirectory(transaction);
  const isNew = await insertMember(query, member, now);
  if (!isNew) return false;
  const by = { ...actor, ownerMember: member.id };
  for (const agency of agencies) {
    await insertAgency(query, agency);
    await recordAct(query, { ...by, ...describeAct(directoryActs.agencyAdded, agency.id, agency) });
  }
  const due = new Date(now.getTime() + REVIEW_DAYS * 86_400_000);
  const dates = { reviewedOn: dayOf(now), reviewDue: dayOf(due) };
  await insertProfile(query, member.id, profile, dates);
  const entry = describeAct(directoryActs.profileAdded, member.id, { ...profile, ...dates });
  await recordAct(query, { ...by, ...entry });
  return true;
}

/**
 * Suspends or readmits a member; the transaction must act as the secretariat. From its commit the
 * member's people see nothing. Returns false where the member is unknown or stands so already.
 */
export function setStanding<Tables>(
  transaction: Transaction<Tables>,
  member: string,
  standing: Standing,
  now: Date,
): Promise<boolean> {
  return updateStanding(asDirectory(transaction), member, standing, now);
}
