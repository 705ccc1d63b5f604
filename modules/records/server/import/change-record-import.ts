import { actorOf, type Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import { type Actor, type NewAct, recordAct } from "#platform/ledger/server";
import { type RecordImport, type RecordImportState, recordImportErrors } from "#records/contract";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import { presentImport } from "./present-import.ts";
import {
  changeImport,
  type ImportChange,
  type ImportRow,
  takeImport,
} from "./store/import-store.ts";

/** Who changes which import, as it was when they saw it. */
export interface Changing {
  readonly caller: Caller;
  readonly id: string;
  readonly version: number;
}

/** What a change comes to: the columns, the act, and the work that begins with it. */
export interface Changed {
  readonly change: ImportChange;
  readonly act: Omit<NewAct, keyof Actor>;
  readonly task?: string | undefined;
}

/**
 * One change of an import by a person: taken, judged, changed, recorded and its work queued in one transaction. Fails
 * where there is none the caller may see, it was changed meanwhile or is in no fitting state.
 */
export function changeRecordImport(
  desk: RecordsDesk,
  { caller, id, version }: Changing,
  from: readonly RecordImportState[],
  judge: (row: ImportRow, transaction: RecordsTransaction) => Promise<Changed>,
): Promise<RecordImport> {
  return desk.asCaller(caller, async (transaction) => {
    const row = await takeImport(transaction, id);
    if (row === undefined) throw problem(recordImportErrors.notFound);
    if (row.version !== version) throw problem(httpErrors.versionMismatch);
    if (!from.includes(row.state)) throw problem(recordImportErrors.wrongState);
    const { change, act, task } = await judge(row, transaction);
    const changed = await changeImport(transaction, id, from, change);
    if (changed === undefined) throw problem(recordImportErrors.wrongState);
    const { owner_member: ownerMember, owner_agency: ownerAgency } = changed;
    await recordAct(transaction, { ...actorOf(caller), ...act, ownerMember, ownerAgency });
    if (task !== undefined) await enqueueJob(transaction, task, id);
    return presentImport(changed);
  });
}
