import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { IMPORT_KEPT_DAYS } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { deleteOldImports } from "./store/import-store.ts";

const DAY = 86_400_000;

/** Lets go every night of files that nobody has touched for long, and of what was found in them; the records stay. */
export const forgetImports: PeriodicTask = {
  id: "records.import.forget",
  schedule: "41 2 * * *",
  run: ({ query }) =>
    inTransaction(
      query.withTables<RecordsTables>(),
      { principal: "records_clock" },
      (transaction) => deleteOldImports(transaction, new Date(Date.now() - IMPORT_KEPT_DAYS * DAY)),
    ),
};
