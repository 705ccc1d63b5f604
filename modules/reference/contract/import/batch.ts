import * as z from "zod";
import { TableColumn, TableLayout } from "#platform/spreadsheets/contract";
import { ImportFailure } from "./failure.ts";
import { ImportMapping, ImportSource } from "./mapping.ts";
import { ImportAction, ItemOutcome, MatchReason, RowFault } from "./outcome.ts";

/** Where an import stands. Those that end in -ing are at work. */
export const ImportState = z.enum([
  "reading",
  "unreadable",
  "read",
  "planning",
  "planned",
  "submitted",
  "publishing",
  "published",
  "undo_asked",
  "undoing",
  "undone",
  "abandoned",
]);
export type ImportState = z.infer<typeof ImportState>;

/** What a person does with an import, beside mapping and deciding. */
export const ImportStep = z.enum([
  "submit",
  "take_back",
  "confirm",
  "ask_undo",
  "keep",
  "confirm_undo",
  "abandon",
]);
export type ImportStep = z.infer<typeof ImportStep>;

/** From which states a step leads where. */
export const importSteps: Record<ImportStep, { from: readonly ImportState[]; to: ImportState }> = {
  submit: { from: ["planned"], to: "submitted" },
  take_back: { from: ["submitted"], to: "planned" },
  confirm: { from: ["submitted"], to: "publishing" },
  ask_undo: { from: ["published"], to: "undo_asked" },
  keep: { from: ["undo_asked"], to: "published" },
  confirm_undo: { from: ["undo_asked"], to: "undoing" },
  abandon: { from: ["unreadable", "read", "planned"], to: "abandoned" },
};

/** Who did something: their member, and whether it was the reader. Names stay in the ledger. */
const Doer = z.object({ member: z.string(), isReader: z.boolean(), at: z.iso.datetime() });

const Counts = <K extends z.ZodEnum>(key: K) => z.partialRecord(key, z.int());

export const ImportBatch = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  state: ImportState,
  fileName: z.string().nullable(),
  bytes: z.int(),
  layout: TableLayout,
  /** Sheets to choose from. */
  sheets: z.array(z.string()),
  source: ImportSource.nullable(),
  failure: ImportFailure.nullable(),
  rows: z.int(),
  /** Of the work under way; null while nobody works. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  uploaded: Doer,
  submitted: Doer.nullable(),
  confirmed: Doer.nullable(),
  undoAsked: Doer.nullable(),
  undoConfirmed: Doer.nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

/** An import with what its pages need. */
export const ImportDetail = ImportBatch.extend({
  columns: z.array(TableColumn),
  /** As saved, or as proposed while nothing is. */
  mapping: ImportMapping,
  /** As saved, or as proposed where the table is known. */
  proposedSource: ImportSource.partial(),
  counts: z.object({
    rejectedRows: z.int(),
    faultyRows: z.int(),
    faults: Counts(RowFault),
    actions: Counts(ImportAction),
    reasons: Counts(MatchReason),
    outcomes: Counts(ItemOutcome),
  }),
});
export type ImportDetail = z.infer<typeof ImportDetail>;
