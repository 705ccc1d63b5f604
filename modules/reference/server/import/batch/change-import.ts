import type { Transaction } from "kysely";
import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { type Database, inTransaction } from "#platform/database";
import { httpErrors, problem } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import { type Actor, type NewAct, recordAct } from "#platform/ledger/server";
import { type ImportBatch, type ImportState, importErrors } from "#reference/contract";
import type { ImportTables } from "../tables.ts";
import { type BatchChange, type BatchRow, changeBatch, takeBatch } from "./batch-store.ts";
import { presentBatch } from "./present-batch.ts";

/** Who changes which import, as it was when they saw it. */
export interface Changing {
  readonly caller: Caller;
  readonly id: string;
  readonly version: number;
}

/** What a change comes to: the columns, the act, and the work that begins with it. */
export interface Changed {
  readonly change: BatchChange;
  readonly act: Omit<NewAct, keyof Actor>;
  readonly task?: string;
}

/**
 * One change of an import by an editor: taken, judged, changed, recorded and its work queued in one
 * transaction. Fails where the import is unknown, was changed meanwhile or is in no fitting state.
 */
export function changeImport(
  database: Database<unknown>,
  { caller, id, version }: Changing,
  from: readonly ImportState[],
  judge: (batch: BatchRow, transaction: Transaction<ImportTables>) => Promise<Changed> | Changed,
): Promise<ImportBatch> {
  const query = database.query.withTables<ImportTables>();
  return inTransaction(query, contextOf(caller), async (transaction) => {
    const batch = await takeBatch(transaction, id);
    if (batch === undefined) throw problem(importErrors.notFound);
    if (batch.version !== version) throw problem(httpErrors.versionMismatch);
    if (!from.includes(batch.state)) throw problem(importErrors.wrongState);
    const { change, act, task } = await judge(batch, transaction);
    const changed = await changeBatch(transaction, id, from, change);
    if (changed === undefined) throw problem(importErrors.wrongState);
    await recordAct(transaction, { ...actorOf(caller), ...act });
    if (task !== undefined) await enqueueJob(transaction, task, id);
    return presentBatch(changed, caller);
  });
}
