import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Urgency } from "#records/contract";
import { TraceAnswer, TraceReport } from "../answer/trace-answer.ts";
import { ToldLink } from "../chain/told-link.ts";
import { TraceQuestion } from "../request/trace-question.ts";
import { LongText } from "../written-text.ts";
import { BackQuestion, DeclineReason, LegState, LegVerb } from "./leg-state.ts";

/** What the two sides of a leg said to each other, in its order. */
export const Said = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), report: TraceReport }),
  z.object({ kind: z.literal("answer"), answer: TraceAnswer }),
  z.object({ kind: z.literal("decline"), reason: DeclineReason, note: LongText.optional() }),
  z.object({
    kind: z.literal("question"),
    about: z.array(BackQuestion).min(1),
    note: LongText.optional(),
  }),
  z.object({ kind: z.literal("reply"), note: LongText }),
]);
export type Said = z.infer<typeof Said>;

export const SaidAt = z.object({
  said: Said,
  at: z.iso.datetime(),
  /** Typed by who asks, as it was told outside this platform. */
  isOutside: z.boolean(),
});
export type SaidAt = z.infer<typeof SaidAt>;

export const LegDueView = z.object({
  what: z.enum(["acknowledgement", "report", "answer", "reply"]),
  at: z.iso.datetime(),
  isOverdue: z.boolean(),
});

const identity = {
  id: z.uuid(),
  /** The reference of the request. */
  reference: z.string(),
  state: LegState,
  version: z.int().positive(),
  urgency: Urgency,
  askedMember: MemberId,
  askerMember: MemberId,
  isOutside: z.boolean(),
  sentAt: z.iso.datetime(),
  due: LegDueView.nullable(),
};

/** One member asked, in a list. */
export const LegSummary = z.object({
  ...identity,
  make: z.string().nullable(),
  model: z.string().nullable(),
  number: z.string().nullable(),
});
export type LegSummary = z.infer<typeof LegSummary>;

/** One member asked, with all that was said. */
export const LegView = z.object({
  ...identity,
  /** The leg whose member handed the request on to this one. */
  passedOnBy: z.uuid().nullable(),
  said: z.array(SaidAt),
  verbs: z.array(LegVerb),
});
export type LegView = z.infer<typeof LegView>;

/** A leg as the desk that is asked has it: what is asked, and what others have told that it may know. */
export const AskedLeg = LegView.extend({
  question: TraceQuestion.omit({ record: true }),
  known: z.array(ToldLink),
});
export type AskedLeg = z.infer<typeof AskedLeg>;
