import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import {
  type Agency,
  type addAgencyRoute,
  type changeAgencyRoute,
  directoryActs,
  directoryErrors,
} from "#platform/directory/contract";
import { type CheckedInput, httpErrors, problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type AgencyChange, findAgency, insertAgency, updateAgency } from "./agency-store.ts";
import type { DirectoryDesk } from "./directory-parts.ts";
import { findMember } from "./member-store.ts";

/** Adds an agency of the caller's member. */
export function addAgency(
  desk: DirectoryDesk,
  caller: Caller,
  body: CheckedInput<typeof addAgencyRoute>["body"],
): Promise<Agency> {
  return desk.asCaller(caller, async (transaction) => {
    const member = await findMember(transaction, caller.member);
    if (member === undefined) throw problem(directoryErrors.memberNotFound);
    const agency = {
      ...body,
      id: createId(),
      member: caller.member,
      isDesk: false,
      readsOfficial: false,
      isSynthetic: member.isSynthetic,
      version: 1,
    };
    await insertAgency(transaction, agency);
    await recordAct(transaction, describe(caller, directoryActs.agencyAdded, agency));
    return agency;
  });
}

/** Changes an agency, or makes it the desk where the member has none. */
export function changeAgency(
  desk: DirectoryDesk,
  caller: Caller,
  id: string,
  body: CheckedInput<typeof changeAgencyRoute>["body"],
  version: number,
): Promise<Agency> {
  return change(desk, caller, { id, version, change: body, act: directoryActs.agencyChanged });
}

/** The desk lets an agency of its member read official-use rows of all its agencies, or no longer. */
export function nameAgency(
  desk: DirectoryDesk,
  caller: Caller,
  id: string,
  readsOfficial: boolean,
  version: number,
): Promise<Agency> {
  return change(desk, caller, {
    id,
    version,
    change: { readsOfficial },
    act: directoryActs.agencyNamed,
  });
}

interface RequestedChange {
  id: string;
  version: number;
  change: AgencyChange;
  act: (typeof directoryActs)["agencyChanged"];
}

async function change(
  desk: DirectoryDesk,
  caller: Caller,
  requested: RequestedChange,
): Promise<Agency> {
  const work = desk.asCaller(caller, async (transaction) => {
    const present = await findAgency(transaction, requested.id);
    if (present?.member !== caller.member) throw problem(directoryErrors.agencyNotFound);
    const { id, version } = requested;
    const changed = await updateAgency(transaction, id, version, requested.change);
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await recordAct(transaction, describe(caller, requested.act, changed));
    return changed;
  });
  return work.catch((error: { code?: string }) => {
    throw error.code === "23505" ? problem(directoryErrors.deskTaken) : error;
  });
}

function describe(caller: Caller, act: RequestedChange["act"], agency: Agency) {
  return { ...actorOf(caller), ...describeAct(act, agency.id, agency) };
}
