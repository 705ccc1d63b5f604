import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { SignalCount, SignalReason } from "./family-signal.ts";

const signal = "records.signal";

export const familyActs = {
  /** Somebody read the records of a family; `shown` are the ids of those that were listed. */
  opened: defineAct("records.family.open", "records.family", {
    version: 1,
    content: z.object({ shown: z.array(z.uuid()) }),
  }),
  signalOpened: defineAct("records.signal.open", signal, {
    version: 1,
    content: SignalCount.extend({ entry: z.string(), at: z.iso.datetime() }),
  }),
  signalClosed: defineAct("records.signal.close", signal, {
    version: 1,
    content: z.object({ reason: SignalReason, by: z.string(), at: z.iso.datetime() }),
  }),
};
