import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { ImportStep } from "./batch.ts";
import { ImportSource } from "./mapping.ts";
import { ImportDecision, MatchReason } from "./outcome.ts";

const kind = "reference.import";

/** What imports record, by editors and by the worker; what the rows say stands in the entries' versions. */
export const importActs = {
  uploaded: defineAct("reference.import.upload", kind, {
    version: 1,
    content: z.object({ bytes: z.int() }),
  }),
  laidOut: defineAct("reference.import.lay_out", kind, {
    version: 1,
    content: z.object({ wished: z.record(z.string(), z.string()) }),
  }),
  mapped: defineAct("reference.import.map", kind, {
    version: 1,
    content: z.object({ source: ImportSource }),
  }),
  planned: defineAct("reference.import.plan", kind, {
    version: 1,
    content: z.object({ generation: z.int() }),
  }),
  decided: defineAct("reference.import.decide", kind, {
    version: 1,
    content: z.object({
      action: ImportDecision.or(z.literal("proposed")),
      reason: MatchReason.nullable(),
      decided: z.int(),
    }),
  }),
  stepped: defineAct("reference.import.step", kind, {
    version: 1,
    content: z.object({ step: ImportStep }),
  }),
  published: defineAct("reference.import.publish", kind, {
    version: 1,
    content: z.object({ published: z.int(), overtaken: z.int() }),
  }),
  undone: defineAct("reference.import.undo", kind, {
    version: 1,
    content: z.object({ undone: z.int(), kept: z.int() }),
  }),
};
