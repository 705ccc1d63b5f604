import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { dayOf, recordFindable, recordsFindable } from "#records/contract";
import { serialKeys } from "#records/science";
import { findOutcome } from "../import/store/portion-store.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { listNorms } from "../reverse/kept-search-store.ts";
import { stepsFrom } from "../reverse/match-searches.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { RecordsTables } from "../tables.ts";
import { watchedAs } from "./is-watched.ts";
import { matcher, tellWatch } from "./tell-watch.ts";
import { findWatches } from "./watched-store.ts";

/** Holds a record that was entered, changed or renewed against the standing watches. */
export const tellWatchers: Subscription = subscribe(recordFindable, {
  name: "records.tell_watchers",
  principal: matcher,
  handle: (transaction, { object }) =>
    tellOf(transaction as Transaction<RecordsTables>, object, new Date()),
});

/** The same for the records of one portion of an import. */
export const tellWatchersOfImports: Subscription = subscribe(recordsFindable, {
  name: "records.tell_watchers_of_imports",
  principal: matcher,
  handle: async (transaction, { object }) => {
    const tables = transaction as Transaction<RecordsTables>;
    const outcome = await findOutcome(tables, object);
    for (const { record } of outcome) await tellOf(tables, record, new Date());
  },
});

async function tellOf(transaction: RecordsTransaction, id: string, at: Date): Promise<void> {
  const record = await findRecord(transaction, id);
  if (record === undefined || !isFindable(record)) return;
  const norms = await listNorms(transaction, id);
  const { make, model, calibre, type, country } = record.weapon;
  const gun = { make, model, calibre, type, country };
  const found = await findWatches(transaction, {
    record,
    steps: stepsFrom(norms, gun),
    keys: norms.flatMap(serialKeys),
    today: dayOf(at),
  });
  for (const watch of found) {
    const as = watchedAs(watch, norms, gun);
    if (as !== undefined) await tellWatch(transaction, { record, watch, as, at });
  }
}
