import type { NamedAccount, NamedPerson } from "#platform/access/contract";
import type { AccessTransaction } from "../access-parts.ts";

/** Names of those persons the context may see; the others stay away. */
export async function namePersons(
  query: AccessTransaction,
  ids: readonly string[],
): Promise<NamedPerson[]> {
  if (ids.length === 0) return [];
  return query
    .selectFrom("access.person")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
}

/** Whose those accounts are that the context may see. */
export async function nameAccounts(
  query: AccessTransaction,
  ids: readonly string[],
): Promise<NamedAccount[]> {
  if (ids.length === 0) return [];
  return query
    .selectFrom("access.account")
    .select(["id", "person", "sign_in_name as signInName"])
    .where("id", "in", [...new Set(ids)])
    .execute();
}
