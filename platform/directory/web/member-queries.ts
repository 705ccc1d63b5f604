import { queryOptions } from "@tanstack/react-query";
import { server } from "#platform/http/web";
import {
  agenciesRoute,
  listMembersRoute,
  type MemberSummary,
  memberRoute,
} from "../contract/routes.ts";

/** Every member; the list is walked to its end. */
export const membersQuery = queryOptions({
  queryKey: [listMembersRoute.id],
  queryFn: listAllMembers,
});

/** One member with its agencies. */
export function memberQuery(member: string) {
  return queryOptions({
    queryKey: [memberRoute.id, member],
    queryFn: () => server.call(memberRoute, { params: { member } }),
  });
}

/** Agencies by their ids, whosever they are. */
export function agenciesQuery(ids: readonly string[]) {
  const sorted = [...ids].sort();
  return queryOptions({
    queryKey: [agenciesRoute.id, sorted],
    queryFn: () => server.call(agenciesRoute, { query: { ids: sorted.join(",") } }),
    enabled: sorted.length > 0,
    staleTime: 60_000,
  });
}

async function listAllMembers(): Promise<readonly MemberSummary[]> {
  const all: MemberSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.call(listMembersRoute, { query: { cursor, limit: 300 } });
    all.push(...page.members);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
