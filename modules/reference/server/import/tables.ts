import type { Generated } from "kysely";
import type { TableLayout } from "#platform/spreadsheets/contract";
import type {
  Article,
  FaultFound,
  ImportAction,
  ImportFailure,
  ImportMapping,
  ImportSource,
  ImportState,
  ItemOutcome,
  MatchReason,
} from "#reference/contract";
import type { KeyedVariant } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";

/** Who did a step, and when; null until it is done. */
interface Steps {
  submitted_by: string | null;
  submitted_member: string | null;
  submitted_at: Date | null;
  confirmed_by: string | null;
  confirmed_member: string | null;
  confirmed_agency: string | null;
  confirmed_at: Date | null;
  undo_asked_by: string | null;
  undo_asked_member: string | null;
  undo_asked_at: Date | null;
  undo_confirmed_by: string | null;
  undo_confirmed_member: string | null;
  undo_confirmed_at: Date | null;
}

/** The tables of imports beside those of the reference table; comments are in the migration. */
export type ImportTables = ReferenceTables & {
  "reference.import_batch": Steps & {
    id: string;
    version: Generated<number>;
    state: ImportState;
    file_name: string | null;
    bytes: number;
    layout: Generated<TableLayout>;
    sheets: Generated<string[]>;
    columns: Generated<string[]>;
    row_count: Generated<number>;
    source: ImportSource | null;
    mapping: ImportMapping | null;
    failure: ImportFailure | null;
    done: number | null;
    total: number | null;
    planned_generation: number | null;
    finished_generation: number | null;
    uploaded_by: string;
    uploaded_member: string;
    uploaded_agency: string;
    uploaded_at: Generated<Date>;
    finished_at: Date | null;
  };
  "reference.import_part": { batch: string; position: number; content: Buffer };
  "reference.import_row": {
    batch: string;
    number: number;
    line: number;
    cells: string[];
    read_faults: Generated<FaultFound[]>;
    faults: Generated<FaultFound[]>;
    is_rejected: Generated<boolean>;
  };
  "reference.import_item": {
    batch: string;
    number: number;
    article: Article;
    keys: KeyedVariant[];
    see_also: Generated<string[]>;
    row_numbers: number[];
    reasons: MatchReason[];
    candidates: string[];
    proposed: ImportAction;
    proposed_ref: string | null;
    action: ImportAction;
    ref: string | null;
    next_ref: string | null;
    next: Article | null;
    next_version: number | null;
    next_keys: KeyedVariant[] | null;
    was_listed: boolean | null;
    outcome: ItemOutcome | null;
  };
  "reference.import_key": {
    source_table: string;
    key: string;
    ref: string;
    variant: number | null;
    batch: string;
  };
};
