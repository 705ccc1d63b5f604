import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { recordsFindable } from "#records/contract";
import { findOutcome } from "../import/store/portion-store.ts";
import type { RecordsTables } from "../tables.ts";
import { proposeOf } from "./propose-twins.ts";
import { listShared } from "./twin-store.ts";

/** The same for the records of one portion of an import; those whose numbers no other record bears are passed over. */
export const proposeTwinsOfImports: Subscription = subscribe(recordsFindable, {
  name: "records.propose_twins_of_imports",
  principal: "records_matcher",
  handle: async (transaction, { object }) => {
    const tables = transaction as Transaction<RecordsTables>;
    const outcome = await findOutcome(tables, object);
    const shared = await listShared(
      tables,
      outcome.map(({ record }) => record),
    );
    for (const record of shared) await proposeOf(tables, record, new Date());
  },
});
