import type { Caller } from "#platform/access/contract";
import {
  type Agency,
  type agenciesRoute,
  directoryErrors,
  type listMembersRoute,
  type Member,
  type MemberSummary,
  type memberRoute,
  type Profile,
} from "#platform/directory/contract";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { listAgencies, listAgenciesNamed } from "./agency-store.ts";
import type { DirectoryDesk } from "./directory-parts.ts";
import { findMember, listMembers } from "./member-store.ts";
import { listProfiles } from "./profile-store.ts";

/** Members in order of their id, one page at a time. */
export function readMembers(
  desk: DirectoryDesk,
  caller: Caller,
  page: { cursor?: string | undefined; limit: number },
): Promise<RouteAnswer<typeof listMembersRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listMembers(transaction, { after: page.cursor, limit: page.limit + 1 });
    const members = found.slice(0, page.limit);
    const ids = members.map(({ id }) => id);
    const agencies = await listAgencies(transaction, ids);
    const profiles = await listProfiles(transaction, ids, dayOf(desk.now()));
    return {
      members: members.map((member) => summarise(member, agencies, profiles)),
      next: found.length > page.limit ? (ids.at(-1) ?? null) : null,
    };
  });
}

/** One member with all its agencies. */
export function readMember(
  desk: DirectoryDesk,
  caller: Caller,
  id: string,
): Promise<RouteAnswer<typeof memberRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const member = await findMember(transaction, id);
    if (member === undefined) throw problem(directoryErrors.memberNotFound);
    const agencies = await listAgencies(transaction, [id]);
    const profiles = await listProfiles(transaction, [id], dayOf(desk.now()));
    return { ...summarise(member, agencies, profiles), agencies };
  });
}

/** Agencies by their ids, separated by commas. */
export function readAgencies(
  desk: DirectoryDesk,
  caller: Caller,
  ids: string,
): Promise<RouteAnswer<typeof agenciesRoute>> {
  return desk.asCaller(caller, async (transaction) => ({
    agencies: await listAgenciesNamed(transaction, ids.split(",")),
  }));
}

function summarise(
  member: Member,
  agencies: readonly Agency[],
  profiles: ReadonlyMap<string, Profile>,
): MemberSummary {
  const desk = agencies.find((agency) => agency.member === member.id && agency.isDesk);
  return { ...member, desk: desk ?? null, profile: profiles.get(member.id) ?? null };
}

/** The UTC calendar day: `2026-11-23`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
