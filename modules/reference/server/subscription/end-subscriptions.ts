import type { Transaction } from "kysely";
import { personLeft } from "#platform/access/contract";
import { type Subscription, subscribe } from "#platform/jobs/server";
import type { ReferenceTables } from "../tables.ts";
import { deleteSubscriptionsOf } from "./subscription-store.ts";

/** What a person who has left followed ends: it was a wish to be told, and nobody is told any more. */
export const endSubscriptions: Subscription = subscribe(personLeft, {
  name: "reference.end_subscriptions",
  principal: "reference_teller",
  handle: (transaction, { object }) =>
    deleteSubscriptionsOf(transaction as Transaction<ReferenceTables>, object),
});
