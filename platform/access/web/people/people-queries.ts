import { queryOptions } from "@tanstack/react-query";
import { memberRoute } from "#platform/directory/contract";
import { server } from "#platform/http/web";
import { listPersonsRoute, type Person } from "../../contract/person.ts";

/** Everyone of the own member; the list is walked to its end. */
export const peopleQuery = queryOptions({ queryKey: [listPersonsRoute.id], queryFn: listAll });

/** The agencies of a member, by the directory. */
export function agenciesQuery(member: string) {
  return queryOptions({
    queryKey: [memberRoute.id, member],
    queryFn: () => server.call(memberRoute, { params: { member } }),
  });
}

async function listAll(): Promise<readonly Person[]> {
  const all: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await server.call(listPersonsRoute, { query: { cursor, limit: 200 } });
    all.push(...page.persons);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return all;
}
