import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { RecordState } from "../record.ts";
import { RecordFileFormat } from "./record-file-format.ts";

const kind = "records.export";

export const exportActs = {
  /** The look: by what the list was narrowed, and how many records it held. */
  made: defineAct("records.export.make", kind, {
    version: 1,
    content: z.object({
      state: RecordState.nullable(),
      format: RecordFileFormat,
      records: z.int().nonnegative(),
    }),
  }),
  /** Told to another agency of the member: which of its records stand in the file. */
  shown: defineAct("records.export.show", kind, {
    version: 1,
    content: z.object({ records: z.array(z.uuid()) }),
  }),
  /** What a search finds was taken away as a file; its owners are told record by record. */
  searchTaken: defineAct("records.search.export", "records.search", {
    version: 1,
    content: z.object({
      format: RecordFileFormat,
      shown: z.array(z.uuid()),
      pointers: z.array(z.string()),
    }),
  }),
};
