import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { exportErrors } from "../export/export-errors.ts";
import { searchRecords } from "../permissions.ts";
import { KeptSearch, RecordSearch, SearchAnswer } from "./record-search.ts";
import { searchErrors } from "./search-errors.ts";

export const searchRecordsRoute = defineRoute({
  id: "records.search.submit",
  method: "POST",
  path: "/api/records/searches",
  summary:
    "Put a firearm to the records: every number on it, and what else is known. The search is kept; owners of records shown see that they were",
  access: searchRecords,
  body: RecordSearch,
  answer: SearchAnswer,
  isLook: true,
  errors: [searchErrors.triedOut],
  leaves: { always: ["records.search.submit"], sometimes: ["records.record.show"] },
});

export const openSearchRoute = defineRoute({
  id: "records.search.open",
  method: "GET",
  path: "/api/records/searches/:search",
  summary:
    "A search of the caller's agency, for a desk of its member, as it was put and answered; owners of records in it see that they are shown again",
  access: searchRecords,
  params: z.object({ search: z.uuid() }),
  answer: KeptSearch,
  errors: [exportErrors.searchNotFound],
  leaves: { always: ["records.search.open"], sometimes: ["records.record.show"] },
});
