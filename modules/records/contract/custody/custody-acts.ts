import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { defineNotification } from "#platform/notifications/contract";
import { CustodyFacts } from "./custody.ts";
import { CustodyStep } from "./custody-step.ts";

export const custodyActs = {
  /** What is stated since, the facts or one step; the acts before it say how it stood. The object is the record. */
  moved: defineAct("records.custody.move", "records.custody", {
    version: 1,
    content: z.object({
      verb: z.enum(["describe", "add", "strike"]),
      facts: CustodyFacts.nullable(),
      step: CustodyStep.nullable(),
      owner: z.object({ member: z.string(), agency: z.uuid() }),
      at: z.iso.datetime(),
    }),
  }),
};

/** Told to the owner's agency and desk: the destruction of the firearm of `reference` is stated, and another person has to confirm it. */
export const destructionStatedNotice = defineNotification("records.destruction_stated", [
  "reference",
]);
