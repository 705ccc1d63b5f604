import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { enqueueJob } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { type ReceivedFile, shownName } from "#platform/spreadsheets/server";
import { type RecordImport, recordImportActs } from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { presentImport } from "./present-import.ts";
import { insertImport } from "./store/import-store.ts";
import { insertPart } from "./store/part-store.ts";
import { readRecordsFile } from "./work/read-records-file.ts";

/** Keeps an uploaded file where every worker finds it, and has it read. */
export function uploadRecords(
  desk: RecordsDesk,
  caller: Caller,
  file: ReceivedFile,
): Promise<RecordImport> {
  const id = createId();
  return desk.asCaller(caller, async (transaction) => {
    const given = { id, fileName: shownName(file.name), bytes: file.bytes, ...actorOf(caller) };
    const row = await insertImport(transaction, given);
    let position = 0;
    for await (const content of file.parts()) {
      await insertPart(transaction, caller, { import: id, position, content });
      position += 1;
    }
    const act = describeAct(recordImportActs.uploaded, id, { bytes: file.bytes });
    await recordAct(transaction, { ...actorOf(caller), ...act });
    await enqueueJob(transaction, readRecordsFile.id, id);
    return presentImport(row);
  });
}
