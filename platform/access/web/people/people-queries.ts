import { infiniteQueryOptions, queryOptions, useQuery } from "@tanstack/react-query";
import { memberRoute } from "#platform/directory/contract";
import { server } from "#platform/http/web";
import { listPersonsRoute, type Person } from "../../contract/person.ts";
import { type SignedIn, useSession } from "../session/session.ts";

/** Everyone of the own member; the list is walked to its end. */
export const personsQuery = queryOptions({
  queryKey: [listPersonsRoute.id],
  queryFn: listAllPersons,
});

async function listAllPersons(): Promise<readonly Person[]> {
  const all: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.call(listPersonsRoute, { query: { cursor, limit: 200 } });
    all.push(...page.persons);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** Who is signed in; undefined on pages that stand open while nobody is. */
export function useSignedIn(): SignedIn | undefined {
  const session = useSession();
  return session.state === "in" ? session.person : undefined;
}

/** The own member with its agencies. */
export function useOwnMember() {
  const member = useSignedIn()?.member ?? "";
  return useQuery({
    queryKey: [memberRoute.id, member],
    queryFn: () => server.call(memberRoute, { params: { member } }),
    enabled: member !== "",
  });
}

/** Names agencies of the own member; its id stands for one that is not there any more. */
export function useAgencyName(): (agency: string) => string {
  const { data } = useOwnMember();
  return (agency) => data?.agencies.find(({ id }) => id === agency)?.name ?? agency.slice(-8);
}

/** Pages of a list that goes on at a cursor, newest first. */
export function pagesOf<Answer extends { next: string | null }>(
  key: readonly string[],
  read: (cursor: string | undefined) => Promise<Answer>,
) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
