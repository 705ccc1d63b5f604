import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { recordsFindable } from "#records/contract";
import { findOutcome } from "../import/store/portion-store.ts";
import type { RecordsTables } from "../tables.ts";
import { listSought } from "./kept-search-store.ts";
import { createSoughtNumbers } from "./sought-numbers.ts";
import { tellOf } from "./tell-searchers.ts";

/** More numbers sought are asked for record by record. */
const mostHeld = 200_000;

/**
 * Holds the records of one portion of an import against all searches kept. Most numbers nobody has sought: where the
 * numbers sought are few enough to hold, those records are passed over without asking the database.
 */
export const tellOfImports: Subscription = subscribe(recordsFindable, {
  name: "records.tell_of_imports",
  principal: "records_matcher",
  handle: async (transaction, { object }) => {
    const tables = transaction as Transaction<RecordsTables>;
    const outcome = await findOutcome(tables, object);
    const sought = await listSought(tables, mostHeld + 1);
    const mayMatch = sought.length > mostHeld ? () => true : createSoughtNumbers(sought);
    for (const { record } of outcome) await tellOf(tables, record, new Date(), mayMatch);
  },
});
