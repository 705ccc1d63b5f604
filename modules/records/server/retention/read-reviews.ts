import type { Caller } from "#platform/access/contract";
import { isPermitted } from "#platform/access/contract";
import type { CheckedInput, RouteAnswer } from "#platform/http/contract";
import {
  dayOf,
  decideStep,
  keepRecords,
  latestReminded,
  type listReviewsRoute,
  purgeDay,
  type ReviewClocks,
  type ReviewedRecord,
} from "#records/contract";
import { standingOf } from "../prove-record.ts";
import { summaryOf } from "../read-records.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { listReviews, type ReviewedRow } from "./review-store.ts";

/** Own records that come up for review as early as the first reminder, and those that have expired. */
export function readReviews(
  desk: RecordsDesk,
  caller: Caller,
  { after, afterDay, limit }: CheckedInput<typeof listReviewsRoute>["query"],
): Promise<RouteAnswer<typeof listReviewsRoute>> {
  const { reviewClocks: clocks } = desk;
  const [first] = clocks.reminders;
  const by = first === undefined ? dayOf(desk.clock()) : latestReminded(first, desk.clock());
  const place = after !== undefined && afterDay !== undefined;
  return desk.asCaller(caller, async (transaction) => {
    const found = await listReviews(transaction, {
      by,
      after: place ? { id: after, day: afterDay } : undefined,
      limit: limit + 1,
    });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      records: rows.map((row) => reviewedOf(row, caller, clocks)),
      next: last === undefined ? null : { after: last.id, afterDay: last.review_on },
    };
  });
}

function reviewedOf(row: ReviewedRow, caller: Caller, clocks: ReviewClocks): ReviewedRecord {
  return {
    ...summaryOf(row),
    purgeOn: purgeDay(row.review_on, clocks),
    isLetGo: row.is_let_go,
    mayDecide:
      isPermitted(caller, keepRecords) &&
      "state" in decideStep(standingOf(row), { verb: "renew" }, caller),
  };
}
