import { defineRoute } from "#platform/http/contract";
import { searchRecords } from "../permissions.ts";
import { RecordSearch, SearchAnswer } from "./record-search.ts";
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
