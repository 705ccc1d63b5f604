import type { PeriodicTask } from "#platform/jobs/server";
import { type MatchClocks, usualClocks } from "#records/contract";
import { escalateOverdue } from "./escalate-overdue.ts";
import { remindSides } from "./remind-overdue.ts";

/** Looks every five minutes for answers and outcomes that are late, and for those no reminder brought. */
export function watchMatches(clocks: Partial<MatchClocks>): PeriodicTask {
  const kept = { ...usualClocks, ...clocks };
  return {
    id: "records.match.watch",
    schedule: "*/5 * * * *",
    run: async ({ query }) => {
      const now = new Date();
      await remindSides(query, now);
      await escalateOverdue(query, now, kept);
    },
  };
}
