import { actorOf, type Caller } from "#platform/access/contract";
import type { CheckedInput } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type letGoRoute, type renewReviewedRoute, retentionActs } from "#records/contract";
import { takeStep } from "../move-record.ts";
import { getRecord, proveStep } from "../prove-record.ts";
import { ownerOf } from "../record-act.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { insertLetGo } from "./review-store.ts";

/** Renews records for one reason until one day: all or none, an act each. */
export function renewReviewed(
  desk: RecordsDesk,
  caller: Caller,
  { records, reviewOn, reason }: CheckedInput<typeof renewReviewedRoute>["body"],
): Promise<{ renewed: number }> {
  const step = { verb: "renew", reviewOn, reason } as const;
  return desk.asCaller(caller, async (transaction) => {
    for (const chosen of records)
      await takeStep(transaction, caller, { ...chosen, step }, desk.clock());
    return { renewed: records.length };
  });
}

/** Keeps that records will not be renewed; they expire and are purged on their days. */
export function letGo(
  desk: RecordsDesk,
  caller: Caller,
  { records }: CheckedInput<typeof letGoRoute>["body"],
): Promise<{ letGo: number }> {
  return desk.asCaller(caller, async (transaction) => {
    for (const chosen of records) {
      const record = await getRecord(transaction, chosen);
      // Who may renew decides not to.
      proveStep(record, { verb: "renew" }, caller);
      await letOneGo(transaction, caller, record, desk.clock());
    }
    return { letGo: records.length };
  });
}

async function letOneGo(
  transaction: RecordsTransaction,
  caller: Caller,
  record: StoredRecord,
  now: Date,
): Promise<void> {
  if (!(await insertLetGo(transaction, record, now))) return;
  const act = describeAct(retentionActs.letGo, record.id, {
    reviewOn: record.review_on,
    member: record.owner_member,
    agency: record.owner_agency,
    at: now.toISOString(),
  });
  await recordAct(transaction, { ...actorOf(caller), ...act, ...ownerOf(record) });
}
