import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { AskedNumber } from "./checked-row.ts";

const kind = "records.number_check";
const counts = z.record(z.string(), z.int());

/** What is done with a list of numbers as a whole. */
export const checkActs = {
  uploaded: defineAct("records.number_check.upload", kind, {
    version: 1,
    content: z.object({ rows: z.int() }),
  }),
  /** The look: the whole list, and how many came out how at once. */
  submitted: defineAct("records.number_check.submit", kind, {
    version: 1,
    content: z.object({ numbers: z.array(AskedNumber), verdicts: counts }),
  }),
  /** Told to the owner: which of its records the answer to a list showed or pointed to, or a file made of it. */
  shown: defineAct("records.number_check.show", kind, {
    version: 1,
    content: z.object({
      as: z.enum(["answer", "export"]),
      records: z.array(z.uuid()),
      pointers: z.array(z.uuid()),
    }),
  }),
  /** Near numbers were sought as well; each record that was found has an act of its own that its owner sees. */
  finished: defineAct("records.number_check.finish", kind, {
    version: 1,
    content: z.object({ verdicts: counts }),
  }),
  exported: defineAct("records.number_check.export", kind, {
    version: 1,
    content: z.object({ numbers: z.int() }),
  }),
};
