import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { uploadErrors, WrittenFormat, writtenMedia } from "#platform/spreadsheets/contract";
import { searchRecords } from "../permissions.ts";
import { checkErrors } from "./check-errors.ts";
import { CheckedRow, CheckVerdict } from "./checked-row.ts";
import {
  ListAnswer,
  ListMapping,
  NumberCheck,
  NumberCheckDetail,
  NumberList,
} from "./number-check.ts";

const params = z.object({ check: z.uuid() });
const asking = [checkErrors.tooMany, checkErrors.dayUsed, checkErrors.triedOut];
const looks = {
  always: ["records.number_check.submit"],
  sometimes: ["records.number_check.show"],
} as const;

export const checkNumbersRoute = defineRoute({
  id: "records.number_check.submit",
  method: "POST",
  path: "/api/record-checks",
  summary:
    "Put up to 100,000 numbers to the records as one act: for the numbers themselves and look-alikes what came of each is answered at once and the first 500 found are described; near ones are sought in the background",
  access: searchRecords,
  leaves: looks,
  isLook: true,
  body: NumberList,
  mostBytes: 32_000_000,
  answer: ListAnswer,
  errors: asking,
  isCreate: "answer_not_kept",
});

export const uploadNumbersRoute = defineRoute({
  id: "records.number_check.upload",
  method: "POST",
  path: "/api/record-checks/files",
  summary:
    "Upload a list as multipart/form-data part `file`: CSV, XLSX, or JSON (an array of objects); it is read, nothing is asked",
  access: searchRecords,
  leaves: ["records.number_check.upload"],
  accepts: "multipart/form-data",
  answer: NumberCheck,
  errors: [uploadErrors.tooLarge, uploadErrors.noFile],
  isCreate: true,
});

export const askListRoute = defineRoute({
  id: "records.number_check.ask",
  method: "POST",
  path: "/api/record-checks/:check/questions",
  summary:
    "Say what the columns of an uploaded list are and why it is asked, and put its numbers to the records as one act",
  access: searchRecords,
  leaves: looks,
  isLook: true,
  params,
  body: ListMapping,
  answer: NumberCheck,
  isChange: true,
  errors: [
    ...asking,
    checkErrors.notFound,
    checkErrors.wrongState,
    checkErrors.columnUnknown,
    checkErrors.noNumbers,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
});

export const listNumberChecksRoute = defineRoute({
  id: "records.number_check.list",
  method: "GET",
  path: "/api/record-checks",
  summary: "Lists the caller's agency has checked, newest first",
  access: searchRecords,
  query: z.object({
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ checks: z.array(NumberCheck), next: z.uuid().nullable() }),
});

export const openNumberCheckRoute = defineRoute({
  id: "records.number_check.open",
  method: "GET",
  path: "/api/record-checks/:check",
  summary: "One list: where it stands, its columns, and how many numbers came out how",
  access: searchRecords,
  params,
  answer: NumberCheckDetail,
  errors: [checkErrors.notFound],
});

export const listCheckedRowsRoute = defineRoute({
  id: "records.number_check.rows",
  method: "GET",
  path: "/api/record-checks/:check/rows",
  summary:
    "Numbers of a list with what was found for each, in the order of the list; records as they are now, of those the reader may still open",
  access: searchRecords,
  params,
  query: z.object({
    verdict: CheckVerdict.optional(),
    /** Only numbers of which there is more to say than that nothing was found. */
    isFound: z.stringbool().default(false),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answer: z.object({ rows: z.array(CheckedRow), next: z.int().nullable() }),
  errors: [checkErrors.notFound],
});

export const downloadCheckRoute = defineRoute({
  id: "records.number_check.export",
  method: "GET",
  path: "/api/record-checks/:check/result",
  summary: "The list with what was found for each number, as CSV or XLSX in the reader's language",
  access: searchRecords,
  leaves: {
    always: ["records.number_check.export"],
    sometimes: ["records.number_check.show"],
  },
  params,
  query: z.object({ format: WrittenFormat.default("csv") }),
  answer: z.string(),
  media: Object.values(writtenMedia),
  errors: [checkErrors.notFound, checkErrors.wrongState],
});
