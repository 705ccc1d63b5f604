import { type Account, Person } from "#platform/access/contract";
import type { AccessTransaction } from "../access-parts.ts";
import { rolesOf } from "../session/session-store.ts";

type AccountRow = Omit<Account, "id"> & { id: string; person: string };

/** People of the context's member in order of their id, from after a cursor. */
export async function listPersons(
  query: AccessTransaction,
  page: { after?: string | undefined; limit: number },
  member: string,
): Promise<Person[]> {
  const rows = await query
    .selectFrom("access.person")
    .selectAll()
    .where("owner_member", "=", member)
    .$if(page.after !== undefined, (q) => q.where("id", ">", page.after ?? ""))
    .orderBy("id")
    .limit(page.limit)
    .execute();
  const accounts = await listAccounts(
    query,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => present(row, accounts));
}

/** One person of a member with accounts and roles. */
export async function findPerson(
  query: AccessTransaction,
  id: string,
  member: string,
): Promise<Person | undefined> {
  const row = await query
    .selectFrom("access.person")
    .selectAll()
    .where("id", "=", id)
    .where("owner_member", "=", member)
    .executeTakeFirst();
  return row && present(row, await listAccounts(query, [id]));
}

function listAccounts(query: AccessTransaction, persons: string[]): Promise<AccountRow[]> {
  if (persons.length === 0) return Promise.resolve([]);
  return query
    .selectFrom("access.account as account")
    .select([
      "account.id",
      "account.person",
      "account.agency",
      "account.sign_in_name as signInName",
      "account.language",
      "account.state",
      rolesOf("account.id").as("roles"),
    ])
    .where("account.person", "in", persons)
    .orderBy("account.id")
    .execute();
}

interface PersonRow {
  id: string;
  name: string;
  left_at: Date | null;
  is_synthetic: boolean;
  version: number;
}

function present(row: PersonRow, accounts: readonly AccountRow[]): Person {
  return Person.parse({
    id: row.id,
    name: row.name,
    leftAt: row.left_at?.toISOString() ?? null,
    accounts: accounts.filter(({ person }) => person === row.id),
    isSynthetic: row.is_synthetic,
    version: row.version,
  });
}
