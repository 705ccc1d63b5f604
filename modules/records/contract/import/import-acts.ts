import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { RecordImportStep } from "./import-state.ts";
import { RecordMapping } from "./record-mapping.ts";

const kind = "records.import";

/** What is done with an import as a whole; each record it makes, changes or cancels has an act of its own. */
export const recordImportActs = {
  uploaded: defineAct("records.import.upload", kind, {
    version: 1,
    content: z.object({ bytes: z.int() }),
  }),
  mapped: defineAct("records.import.map", kind, {
    version: 1,
    content: z.object({ mapping: RecordMapping }),
  }),
  stepped: defineAct("records.import.step", kind, {
    version: 1,
    content: z.object({ step: RecordImportStep }),
  }),
  finished: defineAct("records.import.finish", kind, {
    version: 1,
    content: z.object({
      step: RecordImportStep.exclude(["abandon"]),
      outcomes: z.record(z.string(), z.int()),
    }),
  }),
};
