import { type Caller, contextOf } from "#platform/access/contract";
import { createId, inTransaction } from "#platform/database";
import { problem } from "#platform/http/contract";
import {
  type Followed,
  firearmName,
  type Subscription,
  subscriptionErrors,
} from "#reference/contract";
import type { EditingDesk, EditingTransaction } from "../editing/editing-parts.ts";
import { nameEntries } from "../entry/entry-store.ts";
import { getStanding } from "../read-entry.ts";
import { countFollowedChanges, listFollowedChanges } from "./followed-change-store.ts";
import {
  deleteSubscription,
  keepSubscription,
  listSubscriptions,
  type StoredSubscription,
} from "./subscription-store.ts";

/** The caller's account is told of it from now on. */
export async function follow(
  desk: EditingDesk,
  caller: Caller,
  asked: Followed,
): Promise<Subscription> {
  const followed = await proveFollowable(desk, asked);
  return asOwner(desk, caller, async (transaction) => {
    const kept = await keepSubscription(transaction, caller, { id: createId(), followed });
    return present(kept, await nameThose(transaction, [kept]));
  });
}

/** An entry is followed under the number that stands. */
async function proveFollowable(desk: EditingDesk, followed: Followed): Promise<Followed> {
  if (followed.kind === "entry")
    return { kind: "entry", ref: (await getStanding(desk, followed.ref)).ref };
  if (followed.kind === "search" && isEmpty(followed))
    throw problem(subscriptionErrors.emptySearch);
  return followed;
}

function isEmpty({ query, facets }: Extract<Followed, { kind: "search" }>): boolean {
  return query === "" && Object.values(facets).every((codes) => codes.length === 0);
}

/** Subscriptions are the account's own: no role sees those of others. */
function asOwner<Result>(
  { query }: EditingDesk,
  caller: Caller,
  work: (transaction: EditingTransaction) => Promise<Result>,
): Promise<Result> {
  return inTransaction(query, contextOf(caller), work);
}

export function readSubscriptions(desk: EditingDesk, caller: Caller) {
  return asOwner(desk, caller, async (transaction) => {
    const found = await listSubscriptions(transaction, caller.account);
    const names = await nameThose(transaction, found);
    return { subscriptions: found.map((one) => present(one, names)) };
  });
}

/** Entries in one answer. */
const page = 50;

/** What the account was told of one publication by its number. */
export function readFollowedChanges(
  desk: EditingDesk,
  caller: Caller,
  publication: string,
  after = "",
) {
  return asOwner(desk, caller, async (transaction) => {
    const { account } = caller;
    const total = await countFollowedChanges(transaction, account, publication);
    const told = { account, publication };
    const found = await listFollowedChanges(transaction, told, { after, most: page + 1 });
    const entries = found.slice(0, page);
    const next = found.length > page ? (entries.at(-1)?.ref ?? null) : null;
    return { total, entries, next };
  });
}

export function unfollow(desk: EditingDesk, caller: Caller, id: string) {
  return asOwner(desk, caller, async (transaction) => {
    const isEnded = await deleteSubscription(transaction, caller.account, id);
    if (!isEnded) throw problem(subscriptionErrors.notFound);
    return { ended: true as const };
  });
}

async function nameThose(
  transaction: EditingTransaction,
  subscriptions: readonly StoredSubscription[],
): Promise<ReadonlyMap<string, string>> {
  const named = await nameEntries(
    transaction,
    subscriptions.flatMap(({ ref }) => ref ?? []),
  );
  return new Map(named.map((entry) => [entry.ref, firearmName(entry)]));
}

function present(row: StoredSubscription, names: ReadonlyMap<string, string>): Subscription {
  const name = row.ref === null ? undefined : names.get(row.ref);
  return {
    id: row.id,
    followed: followedOf(row),
    ...(name !== undefined && { name }),
    since: row.made_at.toISOString(),
  };
}

function followedOf({ kind, ref, make, query, facets }: StoredSubscription): Followed {
  switch (kind) {
    case "entry":
      return { kind, ref: ref ?? "" };
    case "make":
      return { kind, make: make ?? "" };
    case "search":
      return { kind, query: query ?? "", facets };
  }
}
