import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  faultErrors,
  judgeReview,
  type RecordColumn,
  type RecordImport,
  type RecordMapping,
  recordImportActs,
  recordImportErrors,
} from "#records/contract";
import { proveNamed, proveNoFault } from "../prove-record.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { type Changing, changeRecordImport } from "./change-record-import.ts";
import { orderOf } from "./day-order.ts";
import type { KeptColumn } from "./store/import-tables.ts";
import { planRecords } from "./work/plan-records.ts";

/** Saves what the columns mean and who may see the records, and begins the dry run. */
export function mapRecords(
  desk: RecordsDesk,
  changing: Changing,
  mapping: RecordMapping,
): Promise<RecordImport> {
  return changeRecordImport(desk, changing, ["read", "planned"], async (row, transaction) => {
    proveColumns(row.columns, mapping);
    proveNoFault(judgeReview(mapping.sharing.reviewOn, desk.clock()));
    if (mapping.sharing.excludedMembers.includes(row.owner_member))
      throw problem(faultErrors.owner_excluded, { text: row.owner_member });
    await proveNamed(transaction, mapping.sharing);
    return {
      change: { state: "planning", mapping: JSON.stringify(mapping) },
      act: describeAct(recordImportActs.mapped, row.id, { mapping }),
      task: planRecords.id,
    };
  });
}

function proveColumns(columns: readonly KeptColumn[], mapping: RecordMapping): void {
  const names = new Set(columns.map(({ name }) => name));
  const taken = new Set<RecordColumn>();
  for (const [name, column] of Object.entries(mapping.columns)) {
    if (!names.has(name)) throw problem(recordImportErrors.columnUnknown, { column: name });
    if (taken.has(column) && column !== "serial") throw problem(recordImportErrors.columnRepeated);
    taken.add(column);
  }
  if (orderOf(columns, mapping) === undefined) throw problem(recordImportErrors.dayOrderMissing);
}
