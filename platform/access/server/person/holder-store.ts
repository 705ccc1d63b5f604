import { type Kysely, sql } from "kysely";
import type { Role } from "#platform/access/contract";
import { inTransaction } from "#platform/database";

/** Where somebody who holds a role can be told something. */
export interface Holder {
  readonly member: string;
  readonly agency: string;
  readonly person: string;
}

/**
 * Everyone of every member who holds a role now, once each: for telling them that something waits,
 * never for showing who they are. A transaction of its own, by server or worker login.
 */
export function listHolders(query: Kysely<unknown>, role: Role): Promise<Holder[]> {
  return inTransaction(query, { principal: "role_finder" }, async (transaction) => {
    const { rows } = await sql<Holder>`
      select distinct on (account.person) account.owner_member as member, account.agency, account.person
      from access.role_grant as held join access.account as account on account.id = held.account
      where held.role = ${role} and held.revoked_at is null and account.state = 'active'
      order by account.person, account.id`.execute(transaction);
    return rows;
  });
}
