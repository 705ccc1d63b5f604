import * as z from "zod";
import { ReadFailure, TableColumn, TableLayout } from "#platform/spreadsheets/contract";
import { RecordImportState } from "./import-state.ts";
import { DayOrderSeen, RecordMapping } from "./record-mapping.ts";
import { RowFault, RowFaultFound } from "./row-fault.ts";
import { RowOutcome, RowVerdict } from "./row-verdict.ts";

/** An import in a list. */
export const RecordImport = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  state: RecordImportState,
  fileName: z.string().nullable(),
  bytes: z.int(),
  rows: z.int(),
  layout: TableLayout,
  failure: ReadFailure.nullable(),
  /** Of the work under way, in rows; null while nobody works. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  uploadedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RecordImport = z.infer<typeof RecordImport>;

/** An import with what its page needs. */
export const RecordImportDetail = RecordImport.extend({
  columns: z.array(TableColumn.extend({ dayOrder: DayOrderSeen.optional() })),
  /** As saved, or as proposed while nothing is. */
  mapping: RecordMapping,
  verdicts: z.partialRecord(RowVerdict, z.int()),
  faults: z.partialRecord(RowFault, z.int()),
  outcomes: z.partialRecord(RowOutcome, z.int()),
});
export type RecordImportDetail = z.infer<typeof RecordImportDetail>;

/** A row of which there is something to say. */
export const JudgedRow = z.object({
  number: z.int(),
  line: z.int(),
  verdict: RowVerdict,
  cells: z.array(z.string()),
  faults: z.array(RowFaultFound),
  /** The record it changes, repeats or seems to be. */
  record: z.object({ id: z.uuid(), reference: z.string() }).nullable(),
});
export type JudgedRow = z.infer<typeof JudgedRow>;
