import { actorOf, type Caller, contextOf } from "#platform/access/contract";
import { createId, type Database, inTransaction } from "#platform/database";
import { enqueueJob } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type ReceivedFile, shownName } from "#platform/spreadsheets/server";
import { type ImportBatch, importActs } from "#reference/contract";
import { insertBatch } from "../batch/batch-store.ts";
import { presentBatch } from "../batch/present-batch.ts";
import { readImport } from "../read/read-import.ts";
import type { ImportTables } from "../tables.ts";
import { insertPart } from "./part-store.ts";

/** Keeps an uploaded table where every worker finds it, and has it read. */
export function uploadImport(
  database: Database<unknown>,
  caller: Caller,
  file: ReceivedFile,
): Promise<ImportBatch> {
  const id = createId();
  const query = database.query.withTables<ImportTables>();
  return inTransaction(query, contextOf(caller), async (transaction) => {
    const { person, member, agency } = caller;
    const batch = { id, fileName: shownName(file.name), bytes: file.bytes, person, member, agency };
    const row = await insertBatch(transaction, batch);
    let position = 0;
    for await (const content of file.parts()) {
      await insertPart(transaction, { batch: id, position, content });
      position += 1;
    }
    const act = describeAct(importActs.uploaded, id, { bytes: file.bytes });
    await recordAct(transaction, { ...actorOf(caller), ...act });
    await enqueueJob(transaction, readImport.id, id);
    return presentBatch(row, caller);
  });
}
