import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { notify } from "#platform/notifications/server";
import { dayOf, watchLapsedNotice, watchPage } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { recipientsOf } from "./recipients-of.ts";
import { recordWatchEnd } from "./watch-act.ts";
import { lapseOverdue } from "./watch-store.ts";

const principal = "records_clock";
/** Watches in one transaction. */
const MOST = 200;

/** Lets watches lapse whose review day has come and tells whom they told. Returns how many. Needs the worker's login. */
export async function lapseWatches(query: Kysely<unknown>, now: Date): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const lapsed = await lapseOverdue(transaction, { today: dayOf(now), now, most: MOST });
    for (const watch of lapsed) {
      await recordWatchEnd(transaction, { principal, member: watch.owner_member }, watch);
      const facts = { watch: watch.reference };
      for (const { recipient } of await recipientsOf(principal, transaction, watch))
        await notify(transaction, recipient, watchLapsedNotice, facts, watchPage(watch.id));
    }
    return lapsed.length;
  });
  return done < MOST ? done : done + (await lapseWatches(query, now));
}

/** Looks every hour for watches that are up for review. */
export const watchWatches: PeriodicTask = {
  id: "records.watch.review",
  schedule: "13 * * * *",
  run: async ({ query }) => {
    await lapseWatches(query, new Date());
  },
};
