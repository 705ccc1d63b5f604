import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { CHECK_KEPT_DAYS } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { deleteOldChecks } from "./store/check-store.ts";

const DAY = 86_400_000;

/** Lets go every night of lists that nobody has touched for long, and of what was found for them. */
export const forgetChecks: PeriodicTask = {
  id: "records.number_check.forget",
  schedule: "47 2 * * *",
  run: ({ query }) =>
    inTransaction(
      query.withTables<RecordsTables>(),
      { principal: "records_clock" },
      (transaction) => deleteOldChecks(transaction, new Date(Date.now() - CHECK_KEPT_DAYS * DAY)),
    ),
};
