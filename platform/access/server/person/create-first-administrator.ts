import type { Kysely } from "kysely";
import { accessActs, type Role } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import type { Agency, MemberNames } from "#platform/directory/contract";
import { emptyProfile, findDesk } from "#platform/directory/server";
import type { Language } from "#platform/i18n/contract";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import type { AccessTransaction } from "../access-parts.ts";
import { enterMember } from "../member/enter-member.ts";
import type { AccessTables } from "../tables.ts";
import { countHolders } from "./account-store.ts";
import { enterAdministrator } from "./enter-administrator.ts";

export interface FirstAdministration {
  /** ISO alpha-2, or three to eight capitals with `names`. */
  member: string;
  names: MemberNames | null;
  /** Becomes the desk where the member is not there yet. */
  agency: Pick<Agency, "kind" | "name" | "nameLanguage">;
  zone: string;
  name: string;
  /** The part before `@member`. */
  signInName: string;
  language: Language;
  /** `secretariat` for those who admit the other members. */
  roles?: readonly Role[];
}

/** With two, everything else is granted by two persons in the running system. */
const FIRST_ADMINISTRATORS = 2;

/**
 * Makes one of the two administrators with whom an installation, or a member nobody administers any
 * more, begins; for the operator at the machine. Returns the one-time invitation; undefined where the
 * member has its two.
 */
export function createFirstAdministrator(
  query: Kysely<unknown>,
  first: FirstAdministration,
  now = new Date(),
): Promise<string | undefined> {
  const typed = query.withTables<AccessTables>();
  return inTransaction(typed, { principal: "secretariat" }, async (transaction) => {
    const { member } = first;
    const holders = await countHolders(transaction, member, "member_administrator");
    if (holders >= FIRST_ADMINISTRATORS) return undefined;
    const operator = { member, principal: "operator" };
    const agency = await findOrEnterDesk(transaction, operator, first, now);
    const administrator = { ...first, agency, isSynthetic: false };
    const invitation = await enterAdministrator(transaction, operator, administrator, now);
    const act = describeAct(accessActs.administratorCreated, member, {
      roles: [...(first.roles ?? [])],
    });
    await recordAct(transaction, { ...operator, ...act });
    return invitation;
  });
}

async function findOrEnterDesk(
  transaction: AccessTransaction,
  operator: Actor,
  { member, names, agency, zone, language }: FirstAdministration,
  now: Date,
): Promise<string> {
  const present = await findDesk(transaction, member);
  if (present !== undefined) return present;
  const place = { id: createId(), member, place: null, isDesk: true, readsOfficial: false };
  const entry = {
    member: { id: member, names, isSynthetic: false },
    agencies: [{ ...agency, ...place, isSynthetic: false, version: 1 }],
    profile: emptyProfile([language], zone),
  };
  await enterMember(transaction, operator, entry, now);
  return place.id;
}
