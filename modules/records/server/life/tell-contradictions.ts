import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { contradictionNotices, recordCleared } from "#records/contract";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { RecordsTables } from "../tables.ts";
import { contradictionsOf } from "./contradictions-of.ts";
import { gatherFamily } from "./gather-family.ts";
import { tellOfOther } from "./tell-of-other.ts";
import { insertTold } from "./twin-store.ts";

/** A firearm that was cleared as destroyed may have been seen since. */
export const tellOfCleared: Subscription = subscribe(recordCleared, {
  name: "records.tell_contradictions",
  principal: "records_matcher",
  handle: (transaction, { object }) =>
    tellContradictions(transaction as Transaction<RecordsTables>, object, new Date()),
});

/**
 * Tells the owners of records of perhaps one firearm what of them cannot be true of it, each as far as row security shows
 * it the other; of a pair once. Needs the principal `records_matcher`.
 */
export async function tellContradictions(
  transaction: RecordsTransaction,
  id: string,
  at: Date,
): Promise<void> {
  const record = await findRecord(transaction, id);
  if (record === undefined || !isFindable(record)) return;
  const family = await gatherFamily(transaction, record);
  const byId = new Map(family.rows.map((row) => [row.id, row]));
  for (const contradiction of await contradictionsOf(transaction, family)) {
    const [one, other] = contradiction.records.map((each) => byId.get(each));
    if (one === undefined || other === undefined) continue;
    if (!(await insertTold(transaction, contradiction, at))) continue;
    const notice = contradictionNotices[contradiction.code];
    await tellOfOther(transaction, one, other, notice);
    await tellOfOther(transaction, other, one, notice);
  }
}
