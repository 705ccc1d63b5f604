import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { readRecords, searchRecords } from "../permissions.ts";
import { RecordState } from "../record.ts";
import { exportErrors } from "./export-errors.ts";
import { RecordFileFormat, recordFileMedia } from "./record-file-format.ts";

const media = Object.values(recordFileMedia);
const format = RecordFileFormat.default("csv");

export const exportRecordsRoute = defineRoute({
  id: "records.export.make",
  method: "GET",
  path: "/api/records/exports",
  summary:
    "The list of own records as a file that an import of records reads back: CSV or XLSX in the reader's language, or JSON-LD in the names of NIEM 6.0",
  access: readRecords,
  leaves: { always: ["records.export.make"], sometimes: ["records.export.show"] },
  query: z.object({
    format,
    /** Only those in this state. */
    state: RecordState.optional(),
  }),
  answer: z.string(),
  media,
  errors: [exportErrors.tooLong],
});

export const exportSearchRoute = defineRoute({
  id: "records.search.export",
  method: "GET",
  path: "/api/records/searches/:search/result",
  summary:
    "What one of the caller's own searches finds now, as a file of the same forms; owners of records in it see that they are",
  access: searchRecords,
  leaves: { always: ["records.search.export"], sometimes: ["records.record.show"] },
  params: z.object({ search: z.uuid() }),
  query: z.object({ format }),
  answer: z.string(),
  media,
  errors: [exportErrors.searchNotFound],
});
