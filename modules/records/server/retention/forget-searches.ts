import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { becomePurger, listOldObjects, PURGER, purgeObject } from "#platform/ledger/server";
import { checkActs, searchActs, searchesKeptSince } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { deleteKeptSearches } from "./purge-store.ts";

/** Searches in one transaction. */
const MOST = 200;

/** What is searched for alone, and lists that are checked. */
const objectKinds = [searchActs.submitted.objectKind, checkActs.submitted.objectKind];

/**
 * Forgets what was searched longer ago than anything may be kept unasked: the kept searches, and content and salt of
 * the looks they were. Returns of how many looks. Needs the worker's login.
 */
export async function forgetOldSearches(query: Kysely<unknown>, now: Date): Promise<number> {
  const before = searchesKeptSince(now);
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal: PURGER }, async (transaction) => {
    await becomePurger(transaction);
    await deleteKeptSearches(transaction, before);
    const searches = await listOldObjects(transaction, { objectKinds, before, most: MOST });
    for (const search of searches)
      await purgeObject(transaction, { ...search, purpose: "search_retention" });
    return searches.length;
  });
  return done < MOST ? done : done + (await forgetOldSearches(query, now));
}

export const forgetSearches: PeriodicTask = {
  id: "records.search.forget",
  schedule: "37 2 * * *",
  run: async ({ query }) => {
    await forgetOldSearches(query, new Date());
  },
};
