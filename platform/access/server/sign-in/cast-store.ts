import type { AccessTransaction } from "../access-parts.ts";
import { rolesOf } from "../session/session-store.ts";

export function findCastAccount(query: AccessTransaction, account: string) {
  return query
    .selectFrom("access.account")
    .select(["id as account", "person", "owner_member as member"])
    .where("id", "=", account)
    .where("is_synthetic", "=", true)
    .where("state", "=", "active")
    .executeTakeFirst();
}

export function listCastAccounts(query: AccessTransaction) {
  return query
    .selectFrom("access.account as account")
    .innerJoin("access.person as person", "person.id", "account.person")
    .select([
      "account.id as account",
      "account.person",
      "person.name",
      "account.agency",
      "account.language",
      rolesOf("account.id").as("roles"),
    ])
    .where("account.is_synthetic", "=", true)
    .where("account.state", "=", "active")
    .orderBy("account.owner_member")
    .orderBy("account.id")
    .limit(100)
    .execute();
}
