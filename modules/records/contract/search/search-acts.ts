import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { RecordSearch, SearchAnswer } from "./record-search.ts";

export const searchActs = {
  /** The question and what came of it; records as their ids. */
  submitted: defineAct("records.search.submit", "records.search", {
    version: 1,
    content: z.object({
      question: RecordSearch,
      shown: z.array(z.uuid()),
      ...SearchAnswer.pick({ pointers: true, searched: true, withheld: true }).shape,
    }),
  }),
  /** A search was read again. */
  opened: defineAct("records.search.open", "records.search", { version: 1, content: z.object({}) }),
  /**
   * Told to the owner: a search, an earlier one or a standing watch was shown this record or that its member holds one;
   * the owner of a record of perhaps the same firearm or of the same family was told of it, or it was read on that one's
   * life line or on the page of its family. Never where that one is not to be known to the owner.
   */
  shown: defineAct("records.record.show", "records.record", {
    version: 1,
    content: z.object({
      as: z.enum(["match", "pointer", "reverse_hit", "watch", "twin", "life_line", "family"]),
    }),
  }),
};
