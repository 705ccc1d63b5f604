import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import type { RecordsTables } from "../tables.ts";
import { addUp } from "./coverage-store.ts";

/** Adds up every minute what has been counted, so that no search reads many differences. */
export const addUpTally: PeriodicTask = {
  id: "records.tally.add_up",
  schedule: "* * * * *",
  run: ({ query }) =>
    inTransaction(query.withTables<RecordsTables>(), { principal: "records_clock" }, addUp),
};
