import type { Transaction } from "kysely";
import { workAs } from "#platform/database";
import { findDeskMail } from "#platform/directory/server";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { sendMail } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import {
  entriesChangedMail,
  entriesChangedNotice,
  entriesPublished,
  entryChangedNotice,
  firearmName,
  followedChangesPage,
  subscriptionsPage,
  versionsPage,
} from "#reference/contract";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { readCodeLists } from "../reference-store.ts";
import type { ReferenceTables } from "../tables.ts";
import { keepFollowedChanges } from "./followed-change-store.ts";
import {
  type ChangedEntry,
  type Following,
  listChanged,
  listFollowedSearches,
  listFollowing,
} from "./follower-store.ts";
import { matchSearches } from "./match-searches.ts";

/** More changes of one publication than this are told as their number. */
const MOST_SINGLE = 5;

/** What one account is told of a publication. */
interface Told extends Omit<Following, "ref"> {
  readonly changed: Map<string, ChangedEntry>;
}

/**
 * Tells who follows an entry, a make or a search what a publication changed of it. Runs in the
 * transaction that marks the event handled, so everyone is told once.
 */
export const tellFollowers: Subscription = subscribe(entriesPublished, {
  name: "reference.tell_followers",
  principal: "reference_teller",
  handle: (transaction, { object }) => tell(transaction as Transaction<ReferenceTables>, object),
});

async function tell(transaction: EditingTransaction, publication: string): Promise<void> {
  const told = new Map<string, Told>();
  let after = "";
  for (;;) {
    const changed = await listChanged(transaction, publication, after);
    const last = changed.at(-1);
    if (last === undefined) break;
    gather(told, changed, await listAllFollowing(transaction, changed));
    after = last.ref;
  }
  for (const one of told.values()) await tellOne(transaction, publication, one);
  await writeToDesks(transaction, [...told.values()]);
}

async function listAllFollowing(
  transaction: EditingTransaction,
  changed: readonly ChangedEntry[],
): Promise<Following[]> {
  const following = await listFollowing(transaction, changed);
  const searches = await listFollowedSearches(transaction);
  if (searches.length === 0) return following;
  const matched = matchSearches(await readCodeLists(transaction), changed, searches);
  const bySearch = searches.flatMap(({ followers }, at) =>
    (matched[at] ?? []).flatMap((ref) => followers.map((one) => ({ ...one, ref }))),
  );
  return [...following, ...bySearch];
}

function gather(
  told: Map<string, Told>,
  changed: readonly ChangedEntry[],
  following: readonly Following[],
): void {
  const byRef = new Map(changed.map((one) => [one.ref, one]));
  for (const { ref, ...follower } of following) {
    const entry = byRef.get(ref);
    const one = told.get(follower.account) ?? { ...follower, changed: new Map() };
    told.set(follower.account, one);
    if (entry !== undefined) one.changed.set(ref, entry);
  }
}

async function tellOne(
  transaction: EditingTransaction,
  publication: string,
  { account, member, person, changed }: Told,
): Promise<void> {
  const to = { member, person };
  if (changed.size > MOST_SINGLE) {
    const refs = [...changed.keys()];
    await keepFollowedChanges(transaction, { account, person, member, publication, refs });
    const link = followedChangesPage(publication);
    await notify(transaction, to, entriesChangedNotice, { count: refs.length }, link);
    return;
  }
  for (const { ref, version, article } of changed.values()) {
    const facts = { entry: ref, name: firearmName(article), version };
    await notify(transaction, to, entryChangedNotice, facts, pathOf(ref, version));
  }
}

function pathOf(ref: string, version: number): `/${string}` {
  const between = version > 1 ? { from: version - 1, to: version } : undefined;
  return versionsPage(ref, between) as `/${string}`;
}

/** A desk is the only address mail can go to: who works there is also written to, once for all. */
async function writeToDesks(transaction: EditingTransaction, told: readonly Told[]): Promise<void> {
  const counts = new Map<string, { member: string; refs: Set<string> }>();
  for (const { agency, member, changed } of told) {
    const one = counts.get(agency) ?? { member, refs: new Set<string>() };
    counts.set(agency, { member, refs: new Set([...one.refs, ...changed.keys()]) });
  }
  for (const [agency, { member, refs }] of counts) {
    await workAs(transaction, { member, principal: "reference_teller" });
    const desk = await findDeskMail(transaction, member);
    if (desk?.agency !== agency) continue;
    const facts = { count: refs.size };
    await sendMail(transaction, desk, entriesChangedMail, facts, subscriptionsPage);
  }
}
