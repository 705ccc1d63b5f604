import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { MOST_YEARS } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { deleteOldSearches } from "./kept-search-store.ts";

/** Forgets every night what was searched longer ago than anything may be kept unasked. */
export const forgetSearches: PeriodicTask = {
  id: "records.search.forget",
  schedule: "37 2 * * *",
  run: ({ query }) => {
    const before = new Date();
    before.setUTCFullYear(before.getUTCFullYear() - MOST_YEARS);
    return inTransaction(
      query.withTables<RecordsTables>(),
      { principal: "records_clock" },
      (transaction) => deleteOldSearches(transaction, before),
    );
  },
};
