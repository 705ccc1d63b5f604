import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { Urgency } from "#records/contract";
import { LegState } from "../leg/leg-state.ts";
import { LegView } from "../leg/leg-view.ts";
import { TraceGap } from "./find-gaps.ts";
import { TraceQuestion } from "./trace-question.ts";
import { ReturnReason, TraceState, TraceVerb, TraceWorth } from "./trace-state.ts";

const identity = {
  id: z.uuid(),
  /** Short, random, with a check character. */
  reference: z.string(),
  state: TraceState,
  urgency: Urgency,
  version: z.int().positive(),
  agency: z.uuid(),
  draftedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
};

/** A request in a list. */
export const TraceSummary = z.object({
  ...identity,
  /** Make and model as stated, and the first number. */
  make: z.string().nullable(),
  model: z.string().nullable(),
  number: z.string().nullable(),
  /** Members asked, and how many of them have not ended their part. */
  asked: z.array(MemberId),
  openLegs: z.int(),
  /** Who has ended its part, how and when, in that order. */
  ended: z.array(z.object({ member: MemberId, state: LegState, at: z.iso.datetime() })),
  /** When the next thing is due from any side. */
  dueAt: z.iso.datetime().nullable(),
  isOverdue: z.boolean(),
});
export type TraceSummary = z.infer<typeof TraceSummary>;

/** Why a desk gave a draft back. */
export const Returned = z.object({ reasons: z.array(ReturnReason), note: z.string().nullable() });
export type Returned = z.infer<typeof Returned>;

/** A request in full, as the side that asks sees it. */
export const TraceView = z.object({
  ...identity,
  question: TraceQuestion,
  legs: z.array(LegView),
  returned: Returned.nullable(),
  /** Why the desk sent it in spite of what spoke against it. */
  overruled: z.string().nullable(),
  worth: TraceWorth.nullable(),
  closedAt: z.iso.datetime().nullable(),
  /** What the reader may do with it now. */
  verbs: z.array(TraceVerb),
});
export type TraceView = z.infer<typeof TraceView>;

/** Why a member is worth asking. */
export const RouteReason = z.enum([
  "made_there",
  "maker_is_there",
  "records_may_be_there",
  "imported_there",
  "said_by_answer",
]);
export type RouteReason = z.infer<typeof RouteReason>;

/** A member to ask, the likeliest first. */
export const RouteAdvice = z.object({
  member: MemberId,
  reasons: z.array(RouteReason).min(1),
  /** Whether it has a desk here; of others the own desk types what they answer. */
  isConnected: z.boolean(),
  /** First year its firearms records cover, as it says itself. */
  coversFrom: z.int().nullable(),
  /** Median days it took to answer this member before, and out of how many answers. */
  usualDays: z.number().nullable(),
  answersSeen: z.int(),
});
export type RouteAdvice = z.infer<typeof RouteAdvice>;

/** Another own request that may be about the same firearm: the same record, or the same number. */
export const TraceTwin = z.object({
  id: z.uuid(),
  reference: z.string(),
  state: TraceState,
  because: z.enum(["same_record", "same_number"]),
});
export type TraceTwin = z.infer<typeof TraceTwin>;

/** What is to be looked at before a request is sent. */
export const TraceCheck = z.object({
  gaps: z.array(TraceGap),
  routes: z.array(RouteAdvice),
  twins: z.array(TraceTwin),
});
export type TraceCheck = z.infer<typeof TraceCheck>;
