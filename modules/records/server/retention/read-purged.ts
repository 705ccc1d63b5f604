import type { Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { type listPurgedRoute, type PurgedRecord, recordErrors } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { findPurged, listPurged, type StoredPurged } from "./purged-store.ts";

/** Purged records of the caller's agency or, for a desk, of its member. */
export function readPurged(
  desk: RecordsDesk,
  caller: Caller,
  { cursor, limit }: CheckedInput<typeof listPurgedRoute>["query"],
): Promise<RouteAnswer<typeof listPurgedRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const found = await listPurged(transaction, { before: cursor, limit: limit + 1 });
    const purged = found.slice(0, limit).map(purgedOf);
    return { purged, next: found.length > limit ? (purged.at(-1)?.id ?? null) : null };
  });
}

/** That one record was purged. Nothing of it is shown, so it is no look. */
export function readOnePurged(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<PurgedRecord> {
  return desk.asCaller(caller, async (transaction) => {
    const row = await findPurged(transaction, id);
    if (row === undefined) throw problem(recordErrors.notFound);
    return purgedOf(row);
  });
}

function purgedOf({ id, reference, rule, emptied, act, ...row }: StoredPurged): PurgedRecord {
  return {
    id,
    reference,
    ownerAgency: row.owner_agency,
    rule,
    reviewOn: row.review_on,
    purgedAt: row.purged_at.toISOString(),
    emptied,
    act,
  };
}
