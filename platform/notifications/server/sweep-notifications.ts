import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { deleteOld } from "./notification-store.ts";

/** A notification leads to something that is kept elsewhere; half a year later nobody follows it. */
const KEPT_DAYS = 180;

export const sweepNotifications: PeriodicTask = {
  id: "notifications.notification.sweep",
  schedule: "11 3 * * *",
  run: ({ query }) =>
    inTransaction(query, { principal: "sweeper" }, (transaction) =>
      deleteOld(transaction, KEPT_DAYS),
    ),
};
