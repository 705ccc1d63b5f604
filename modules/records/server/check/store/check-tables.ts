import type { ColumnType, Generated } from "kysely";
import type { ReadFailure, TableColumn } from "#platform/spreadsheets/contract";
import type {
  AskedNumber,
  CheckColumn,
  CheckVerdict,
  Coverage,
  ListedMatch,
  NumberAnswer,
  NumberCheckState,
} from "#records/contract";
import type { OwnedRow } from "../../owned-row.ts";

/** JSON is written as text and read parsed. */
type Json<Value> = ColumnType<Value, string, string>;
type Later<Value> = ColumnType<Value | null, Value | undefined, Value | null>;

/** A row of the file as it came, until the list is asked. */
export interface ListedCells {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A record a pointer stands for, as `PointedRecord`. */
interface KeptPointer {
  readonly id: string;
  readonly ownerMember: string;
  readonly ownerAgency: string;
}

/**
 * A record that was found for a number: whose it is and how they compare. What it states is not copied: its owner may
 * change it, close it or let it go.
 */
export type KeptMatch = Pick<
  ListedMatch,
  "record" | "member" | "agency" | "number" | "how" | "contradicts"
>;

/** What came of a number, with the records its pointers stand for, of which who asked learns no more. */
export type KeptAnswer = Omit<NumberAnswer, "matches" | "closed"> & {
  readonly matches?: readonly KeptMatch[];
  readonly pointed?: readonly KeptPointer[];
};

export type VerdictCounts = Partial<Record<CheckVerdict, number>>;

/** The tables of checks of lists; comments are in the migration. */
export type NumberCheckTables = {
  "records.number_check": OwnedRow & {
    id: string;
    version: Generated<number>;
    state: NumberCheckState;
    file_name: string | null;
    failure: Later<ReadFailure>;
    columns: ColumnType<TableColumn[], string | undefined, string>;
    mapping: ColumnType<Record<string, CheckColumn>, string | undefined, string>;
    line_count: number;
    number_count: Generated<number>;
    purpose: Later<string>;
    /** Lists of before 2026-11-27 say of how many members the records were, not of which. */
    coverage: ColumnType<
      (Omit<Coverage, "contributors"> & Partial<Coverage>) | null,
      string | undefined,
      string
    >;
    done: Later<number>;
    look: Later<string>;
    uploaded_by: string;
    uploaded_at: Generated<Date>;
    asked_at: Later<Date>;
    asked_by: Later<string>;
    finished_at: Later<Date>;
    changed_at: Generated<Date>;
  };
  "records.number_check_portion": OwnedRow & {
    list: string;
    position: number;
    rows: Json<ListedCells[] | AskedNumber[]>;
    answers: ColumnType<KeptAnswer[] | null, string | undefined, string>;
    counts: ColumnType<VerdictCounts | null, string | undefined, string>;
    kept_at: Later<Date>;
    done_at: Later<Date>;
  };
};
