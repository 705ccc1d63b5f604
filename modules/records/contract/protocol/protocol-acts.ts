import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { defineNotification } from "#platform/notifications/contract";
import { ProtocolStep } from "./protocol-step.ts";
import { StepMoveVerb, StepStanding } from "./step-standing.ts";

/** The object of these acts is the record. */
const kind = "records.protocol";

export const protocolActs = {
  /** A step as it stands since; the acts before it say how it stood. */
  moved: defineAct("records.protocol.move", kind, {
    version: 1,
    content: z.object({
      verb: StepMoveVerb,
      step: ProtocolStep,
      standing: StepStanding,
      reference: z.string(),
      owner: z.object({ member: z.string(), agency: z.uuid() }),
      at: z.iso.datetime(),
    }),
  }),
  opened: defineAct("records.protocol.open", kind, { version: 1, content: z.object({}) }),
};

/** Told to an agency of the owner's member: a step of the checklist of `reference` is its own now. */
export const stepAssignedNotice = defineNotification("records.step_assigned", ["reference"]);
