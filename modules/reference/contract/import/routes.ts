import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { TableLayout, uploadErrors } from "#platform/spreadsheets/contract";
import { ImportBatch, ImportDetail, ImportStep } from "./batch.ts";
import { importErrors } from "./errors.ts";
import { DecideItems, ImportItem } from "./items.ts";
import { CodedTarget, ImportMapping, ImportSource } from "./mapping.ts";
import { FaultFound, ImportAction, ItemOutcome, MatchReason, RowFault } from "./outcome.ts";
import { importTables } from "./permission.ts";

const Id = z.object({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(200).default(50);
const after = z.coerce.number().int().min(0).default(0);
const changing = [
  importErrors.notFound,
  importErrors.wrongState,
  httpErrors.versionMismatch,
  httpErrors.versionMissing,
];

export const listImportsRoute = defineRoute({
  id: "reference.import.list",
  method: "GET",
  path: "/api/reference/imports",
  summary: "Imports of tables, newest first",
  access: importTables,
  query: z.object({ before: z.uuid().optional(), limit }),
  answer: z.object({ imports: z.array(ImportBatch), next: z.uuid().nullable() }),
});

export const uploadImportRoute = defineRoute({
  id: "reference.import.upload",
  method: "POST",
  path: "/api/reference/imports",
  summary:
    "Upload a table as multipart/form-data part `file`: CSV, XLSX, or JSON (an array of objects, or a SPARQL result); reading it begins at once",
  access: importTables,
  leaves: ["reference.import.upload"],
  accepts: "multipart/form-data",
  answer: ImportBatch,
  errors: [uploadErrors.tooLarge, uploadErrors.noFile],
  isCreate: true,
});

export const readImportRoute = defineRoute({
  id: "reference.import.read",
  method: "GET",
  path: "/api/reference/imports/:id",
  summary: "One import: where it stands, its columns, mapping and counts",
  access: importTables,
  params: Id,
  answer: ImportDetail,
  errors: [importErrors.notFound],
});

export const layOutImportRoute = defineRoute({
  id: "reference.import.lay_out",
  method: "PUT",
  path: "/api/reference/imports/:id/layout",
  summary: "Read the file anew in another encoding, with another delimiter or another sheet",
  access: importTables,
  leaves: ["reference.import.lay_out"],
  params: Id,
  body: TableLayout.omit({ format: true }),
  answer: ImportBatch,
  isChange: true,
  errors: changing,
});

export const mapImportRoute = defineRoute({
  id: "reference.import.map",
  method: "PUT",
  path: "/api/reference/imports/:id/mapping",
  summary: "State source and licence, say what the columns mean, and begin the dry run",
  access: importTables,
  leaves: ["reference.import.map"],
  params: Id,
  body: z.object({ source: ImportSource, mapping: ImportMapping }),
  answer: ImportBatch,
  isChange: true,
  errors: [...changing, importErrors.columnsDiffer, importErrors.noModel],
});

export const importValuesRoute = defineRoute({
  id: "reference.import.values",
  method: "GET",
  path: "/api/reference/imports/:id/values",
  summary: "What stands in a column, most frequent first, and what it is taken for",
  access: importTables,
  params: Id,
  query: z.object({ column: z.coerce.number().int().min(0).max(399), target: CodedTarget }),
  answer: z.object({
    values: z.array(z.object({ value: z.string(), count: z.int(), code: z.string().nullable() })),
  }),
  errors: [importErrors.notFound],
});

export const importItemsRoute = defineRoute({
  id: "reference.import.items",
  method: "GET",
  path: "/api/reference/imports/:id/items",
  summary: "What the rows come to, with proposals for merging and their reasons",
  access: importTables,
  params: Id,
  query: z.object({
    action: ImportAction.optional(),
    reason: MatchReason.optional(),
    outcome: ItemOutcome.optional(),
    after,
    limit,
  }),
  answer: z.object({ items: z.array(ImportItem), next: z.int().nullable() }),
  errors: [importErrors.notFound],
});

export const decideImportRoute = defineRoute({
  id: "reference.import.decide",
  method: "PUT",
  path: "/api/reference/imports/:id/decisions",
  summary: "Decide what becomes of items: of some, or of all that have a reason",
  access: importTables,
  leaves: ["reference.import.decide"],
  params: Id,
  body: DecideItems,
  answer: z.object({ batch: ImportBatch, decided: z.int() }),
  isChange: true,
  errors: [...changing, importErrors.noCandidate],
});

export const importRowsRoute = defineRoute({
  id: "reference.import.rows",
  method: "GET",
  path: "/api/reference/imports/:id/rows",
  summary: "Rows with faults, as they stand in the file",
  access: importTables,
  params: Id,
  query: z.object({ fault: RowFault.optional(), after, limit }),
  answer: z.object({
    rows: z.array(
      z.object({
        number: z.int(),
        line: z.int(),
        isRejected: z.boolean(),
        cells: z.array(z.string()),
        faults: z.array(FaultFound),
      }),
    ),
    next: z.int().nullable(),
  }),
  errors: [importErrors.notFound],
});

export const importRejectsRoute = defineRoute({
  id: "reference.import.rejects",
  method: "GET",
  path: "/api/reference/imports/:id/rejects",
  summary: "Every row with faults as CSV: the row as it stood, and what is wrong in words",
  access: importTables,
  params: Id,
  answer: z.string(),
  media: "text/csv",
  errors: [importErrors.notFound],
});

export const stepImportRoute = defineRoute({
  id: "reference.import.step",
  method: "POST",
  path: "/api/reference/imports/:id/steps",
  summary:
    "Submit for confirmation, confirm as another editor, ask for undoing, confirm that, or abandon",
  access: importTables,
  leaves: ["reference.import.step"],
  params: Id,
  body: z.object({ step: ImportStep }),
  answer: ImportBatch,
  isChange: true,
  errors: [...changing, importErrors.secondEditorNeeded, importErrors.stale],
});
