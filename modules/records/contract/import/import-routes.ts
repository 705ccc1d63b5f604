import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { uploadErrors } from "#platform/spreadsheets/contract";
import { faultErrors, recordErrors } from "../record-errors.ts";
import { recordImportErrors } from "./import-errors.ts";
import { importRecords } from "./import-permission.ts";
import { RecordImportStep } from "./import-state.ts";
import { JudgedRow, RecordImport, RecordImportDetail } from "./record-import.ts";
import { RecordMapping } from "./record-mapping.ts";
import { RowFault } from "./row-fault.ts";
import { RowVerdict } from "./row-verdict.ts";

const params = z.object({ import: z.uuid() });
const changing = [
  recordImportErrors.notFound,
  recordImportErrors.wrongState,
  httpErrors.versionMismatch,
  httpErrors.versionMissing,
];

export const uploadRecordsRoute = defineRoute({
  id: "records.import.upload",
  method: "POST",
  path: "/api/record-imports",
  summary:
    "Upload records as multipart/form-data part `file`: CSV, XLSX, or JSON (an array of objects); reading them begins at once, nothing is entered",
  access: importRecords,
  leaves: ["records.import.upload"],
  accepts: "multipart/form-data",
  answer: RecordImport,
  errors: [uploadErrors.tooLarge, uploadErrors.noFile],
  isCreate: true,
});

export const listRecordImportsRoute = defineRoute({
  id: "records.import.list",
  method: "GET",
  path: "/api/record-imports",
  summary: "Imports of the caller's agency, for its desk of the member, newest first",
  access: importRecords,
  query: z.object({
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ imports: z.array(RecordImport), next: z.uuid().nullable() }),
});

export const openRecordImportRoute = defineRoute({
  id: "records.import.open",
  method: "GET",
  path: "/api/record-imports/:import",
  summary: "One import: where it stands, its columns, what they are taken for, and its counts",
  access: importRecords,
  params,
  answer: RecordImportDetail,
  errors: [recordImportErrors.notFound],
});

export const mapRecordsRoute = defineRoute({
  id: "records.import.map",
  method: "PUT",
  path: "/api/record-imports/:import/mapping",
  summary:
    "Say what the columns mean and who may see the records, and begin the dry run, which enters nothing",
  access: importRecords,
  leaves: ["records.import.map"],
  params,
  body: RecordMapping,
  answer: RecordImport,
  isChange: true,
  errors: [
    ...changing,
    recordImportErrors.columnUnknown,
    recordImportErrors.columnRepeated,
    recordImportErrors.dayOrderMissing,
    recordErrors.memberUnknown,
    recordErrors.agencyUnknown,
    faultErrors.owner_excluded,
    faultErrors.review_past,
    faultErrors.review_too_late,
  ],
});

export const listImportRowsRoute = defineRoute({
  id: "records.import.rows",
  method: "GET",
  path: "/api/record-imports/:import/rows",
  summary: "Rows of which there is something to say, as they stand in the file",
  access: importRecords,
  params,
  query: z.object({
    verdict: RowVerdict.optional(),
    fault: RowFault.optional(),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ rows: z.array(JudgedRow), next: z.int().nullable() }),
  errors: [recordImportErrors.notFound],
});

export const recordRejectsRoute = defineRoute({
  id: "records.import.rejects",
  method: "GET",
  path: "/api/record-imports/:import/rejects",
  summary:
    "The rows that are not entered or have something to look at, as CSV: the row as it stood, and why in words",
  access: importRecords,
  params,
  answer: z.string(),
  media: "text/csv",
  errors: [recordImportErrors.notFound],
});

export const stepRecordImportRoute = defineRoute({
  id: "records.import.step",
  method: "POST",
  path: "/api/record-imports/:import/steps",
  summary: "Enter what the dry run found fit, undo what was entered, or abandon the import",
  access: importRecords,
  leaves: ["records.import.step"],
  params,
  body: z.object({ step: RecordImportStep }),
  answer: RecordImport,
  isChange: true,
  errors: changing,
});
