import type { AccessTransaction, Present } from "../access-parts.ts";
import { rolesOf } from "./session-store.ts";

/** What is shown of the live session of a token. The cast has none outside a demonstration. */
export function findSessionView(
  query: AccessTransaction,
  tokenHash: Buffer,
  { now, isDemonstration }: Present,
) {
  return query
    .selectFrom("access.session as session")
    .innerJoin("access.account as account", "account.id", "session.account")
    .innerJoin("access.person as person", "person.id", "account.person")
    .leftJoin("access.credential as credential", "credential.account", "account.id")
    .select([
      "session.id as session",
      "session.locked_at",
      "session.last_seen_at",
      "session.expires_at",
      "account.person",
      "account.id as account",
      "person.name",
      "account.sign_in_name as signInName",
      "account.language",
      "account.agency",
      "credential.pin_hash",
      rolesOf("account.id").as("roles"),
    ])
    .where("session.token_hash", "=", tokenHash)
    .where("session.ended_at", "is", null)
    .where("session.expires_at", ">", now)
    .where("account.state", "=", "active")
    .$if(!isDemonstration, (real) => real.where("account.is_synthetic", "=", false))
    .executeTakeFirst();
}

/** The live sessions the context may see, newest first. */
export function listSessions(query: AccessTransaction, now: Date) {
  return query
    .selectFrom("access.session")
    .selectAll()
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("started_at", "desc")
    .limit(100)
    .execute();
}

/** Whose session it is. */
export function getSessionOwner(query: AccessTransaction, id: string) {
  return query
    .selectFrom("access.session")
    .select(["owner_person as person", "owner_member as member"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}
