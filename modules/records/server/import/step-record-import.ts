import { describeAct } from "#platform/ledger/contract";
import {
  type RecordImport,
  type RecordImportStep,
  recordImportActs,
  recordImportSteps,
} from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { type Changing, changeRecordImport } from "./change-record-import.ts";
import { deleteFindings } from "./store/finding-store.ts";
import { deleteParts } from "./store/part-store.ts";
import { deletePortions } from "./store/portion-store.ts";
import { enterRecords } from "./work/enter-records.ts";
import { undoRecords } from "./work/undo-records.ts";

const tasks: Partial<Record<RecordImportStep, string>> = {
  enter: enterRecords.id,
  undo: undoRecords.id,
};

/** Has the import entered or undone in the caller's name, or lets go of it. */
export function stepRecordImport(
  desk: RecordsDesk,
  changing: Changing,
  step: RecordImportStep,
): Promise<RecordImport> {
  const { from, to } = recordImportSteps[step];
  const { person, agency } = changing.caller;
  return changeRecordImport(desk, changing, from, async ({ id }, transaction) => {
    if (step === "abandon") {
      await deleteParts(transaction, id);
      await deletePortions(transaction, id);
      await deleteFindings(transaction, id);
    }
    return {
      change: {
        state: to,
        stepped_by: person,
        stepped_agency: agency,
        ...(step === "abandon" && { finished_at: desk.clock() }),
      },
      act: describeAct(recordImportActs.stepped, id, { step }),
      task: tasks[step],
    };
  });
}
