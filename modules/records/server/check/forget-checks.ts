import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { CHECK_KEPT_DAYS } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { deleteOldChecks } from "./store/check-store.ts";

const DAY = 86_400_000;

/** Lets go of lists nobody has touched for so many days, and of what was found for them. Needs the worker's login. */
export function forgetOldChecks(query: Kysely<unknown>, now: Date, days: number): Promise<void> {
  return inTransaction(
    query.withTables<RecordsTables>(),
    { principal: "records_clock" },
    (transaction) => deleteOldChecks(transaction, new Date(now.getTime() - days * DAY)),
  );
}

/** Looks every night for lists that nobody has touched for long. */
export const forgetChecks: PeriodicTask = {
  id: "records.number_check.forget",
  schedule: "47 2 * * *",
  run: ({ query }) => forgetOldChecks(query, new Date(), CHECK_KEPT_DAYS),
};
