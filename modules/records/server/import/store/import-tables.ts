import type { ColumnType, Generated } from "kysely";
import type {
  FormFault,
  ReadFailure,
  TableColumn,
  TableLayout,
} from "#platform/spreadsheets/contract";
import type {
  DayOrderSeen,
  RecordImportState,
  RecordMapping,
  RowFaultFound,
  RowOutcome,
  RowVerdict,
} from "#records/contract";
import type { OwnedRow } from "../../owned-row.ts";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

/** A column of the file, as it is kept. */
export type KeptColumn = TableColumn & { readonly dayOrder?: DayOrderSeen };

/** A row of the file, as it is kept. */
export interface KeptRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults?: readonly FormFault[];
}

export type VerdictCounts = Partial<Record<RowVerdict, number>>;
export type OutcomeCounts = Partial<Record<RowOutcome, number>>;

/** What was done to a record: from which row, and the version it had since. */
export interface EnteredRow {
  readonly row: number;
  readonly record: string;
  readonly version: number;
  /** What a record said that was changed, to be said again when the import is undone. */
  readonly before?: unknown;
}

/** The tables of imports; comments are in the migration. */
export type RecordImportTables = {
  "records.import": OwnedRow & {
    id: string;
    version: Generated<number>;
    state: RecordImportState;
    file_name: string | null;
    bytes: number;
    layout: ColumnType<TableLayout, string | undefined, string>;
    columns: ColumnType<KeptColumn[], string | undefined, string>;
    row_count: Generated<number>;
    mapping: ColumnType<RecordMapping | null, string | undefined, string>;
    failure: ColumnType<ReadFailure | null, ReadFailure | undefined, ReadFailure | null>;
    done: ColumnType<number | null, undefined, number | null>;
    total: ColumnType<number | null, undefined, number | null>;
    uploaded_by: string;
    uploaded_at: Generated<Date>;
    stepped_by: ColumnType<string | null, undefined, string>;
    stepped_agency: ColumnType<string | null, undefined, string>;
    changed_at: Generated<Date>;
    finished_at: ColumnType<Date | null, undefined, Date | null>;
  };
  "records.import_part": OwnedRow & { import: string; position: number; content: Buffer };
  "records.import_portion": OwnedRow & {
    id: string;
    import: string;
    position: number;
    first: number;
    rows: Json<KeptRow[]>;
    verdicts: Json<VerdictCounts> | null;
    outcome: Json<EnteredRow[]> | null;
    undone: Json<OutcomeCounts> | null;
  };
  "records.import_finding": OwnedRow & {
    import: string;
    number: number;
    line: number;
    verdict: Exclude<RowVerdict, "ready">;
    cells: Json<string[]>;
    faults: Json<RowFaultFound[]>;
    record: string | null;
  };
};
