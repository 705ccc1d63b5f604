import type { PeriodicTask } from "#platform/jobs/server";
import { type ReviewClocks, usualReviewClocks } from "#records/contract";
import { expireRecords } from "../expire-records.ts";
import { purgeRecords } from "./purge-records.ts";
import { remindOwners } from "./remind-owners.ts";

/** Looks every hour for records whose review day is near, has come, or lies too far back. */
export function watchReviews(clocks: Partial<ReviewClocks>): PeriodicTask {
  const kept = { ...usualReviewClocks, ...clocks };
  return {
    id: "records.review.watch",
    schedule: "7 * * * *",
    run: async ({ query }) => {
      const now = new Date();
      await remindOwners(query, now, kept);
      await expireRecords(query, now);
      await purgeRecords(query, now, kept);
    },
  };
}
