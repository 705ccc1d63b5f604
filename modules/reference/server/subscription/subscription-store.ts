import type { Selectable } from "kysely";
import { type Caller } from "#platform/access/contract";
import type { Followed } from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import type { SubscriptionTables } from "./tables.ts";

export type StoredSubscription = Selectable<SubscriptionTables["reference.subscription"]>;

/** What it is about, written one way. */
function subjectOf(followed: Followed): string {
  switch (followed.kind) {
    case "entry":
      return `entry ${followed.ref}`;
    case "make":
      return `make ${followed.make}`;
    case "search": {
      const facets = Object.entries(followed.facets).sort(([a], [b]) => (a < b ? -1 : 1));
      const sorted = facets.map(([name, codes]) => [name, [...codes].sort()]);
      return `search ${JSON.stringify([followed.query, sorted])}`;
    }
  }
}

/** Keeps a subscription of the caller's account; one that is there already stays as it is. */
export async function keepSubscription(
  transaction: EditingTransaction,
  { person, account, member, agency }: Caller,
  { id, followed }: { id: string; followed: Followed },
): Promise<StoredSubscription> {
  const subject = subjectOf(followed);
  await transaction
    .insertInto("reference.subscription")
    .values({
      id,
      account,
      member,
      agency,
      subject,
      owner_person: person,
      kind: followed.kind,
      ref: followed.kind === "entry" ? followed.ref : null,
      make: followed.kind === "make" ? followed.make : null,
      query: followed.kind === "search" ? followed.query : null,
      facets: JSON.stringify(followed.kind === "search" ? followed.facets : {}),
    })
    .onConflict((conflict) => conflict.columns(["account", "subject"]).doNothing())
    .execute();
  return transaction
    .selectFrom("reference.subscription")
    .selectAll()
    .where("account", "=", account)
    .where("subject", "=", subject)
    .executeTakeFirstOrThrow();
}

/** What an account follows, newest first. */
export function listSubscriptions(
  transaction: EditingTransaction,
  account: string,
): Promise<StoredSubscription[]> {
  return transaction
    .selectFrom("reference.subscription")
    .selectAll()
    .where("account", "=", account)
    .orderBy("id", "desc")
    .execute();
}

/** Returns whether the account had it. */
export async function deleteSubscription(
  transaction: EditingTransaction,
  account: string,
  id: string,
): Promise<boolean> {
  const gone = await transaction
    .deleteFrom("reference.subscription")
    .where("account", "=", account)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}

/** Deletes what all accounts of a person follow; needs the principal `reference_teller`. */
export async function deleteSubscriptionsOf(
  transaction: EditingTransaction,
  person: string,
): Promise<void> {
  await transaction
    .deleteFrom("reference.subscription")
    .where("owner_person", "=", person)
    .execute();
}
