import * as z from "zod";
import { ShortText } from "../short-text.ts";
import { ProtocolStep, ProtocolStepState, SkipReason } from "./protocol-step.ts";

/** A page of our own: where the object a step produced is shown. */
const OwnPage = z
  .string()
  .max(200)
  .regex(/^\/[a-z]/);

/** Who ticked a step: somebody by hand, the search of the records, or the module whose object it is. */
const Ticker = z.string().regex(/^[a-z]{2,30}$/);

/** Where one step stands. */
export const StepStanding = z.object({
  state: ProtocolStepState,
  reason: SkipReason.nullable(),
  /** When it was done or left out. */
  at: z.iso.datetime().nullable(),
  by: Ticker.nullable(),
  /** The number of what it produced, never a name. */
  reference: ShortText.nullable(),
  /** Where that is shown. */
  link: OwnPage.nullable(),
  /** The agency of the owner's member that has it. */
  agency: z.uuid().nullable(),
});
export type StepStanding = z.infer<typeof StepStanding>;

/** A step nobody has touched. */
export const untouched: StepStanding = {
  state: "open",
  reason: null,
  at: null,
  by: null,
  reference: null,
  link: null,
  agency: null,
};

/** What is done to a step. */
export const StepMove = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("tick"), step: ProtocolStep, reference: ShortText.optional() }),
  z.object({ verb: z.literal("skip"), step: ProtocolStep, reason: SkipReason }),
  z.object({ verb: z.literal("reopen"), step: ProtocolStep }),
  z.object({ verb: z.literal("assign"), step: ProtocolStep, agency: z.uuid().nullable() }),
]);
export type StepMove = z.infer<typeof StepMove>;

export const StepMoveVerb = z.enum(["tick", "skip", "reopen", "assign"]);
export type StepMoveVerb = z.infer<typeof StepMoveVerb>;

/** The steps somebody has touched. */
export const ProtocolSteps = z.partialRecord(ProtocolStep, StepStanding);
export type ProtocolSteps = z.infer<typeof ProtocolSteps>;

/** The checklist of one record, as its reader sees it. */
export const ProtocolView = z.object({
  record: z.uuid(),
  reference: z.string(),
  ownerMember: z.string(),
  /** Whether the reader may open the record itself; an agency that only has a step may not. */
  mayOpen: z.boolean(),
  steps: z.array(
    StepStanding.extend({
      step: ProtocolStep,
      /** Steps it should wait for; it can be done all the same. */
      waitsFor: z.array(ProtocolStep),
      /** What the reader may do with it now. */
      verbs: z.array(StepMoveVerb),
    }),
  ),
});
export type ProtocolView = z.infer<typeof ProtocolView>;
