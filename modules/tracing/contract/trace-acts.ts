import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { ToldLink } from "./chain/told-link.ts";
import { LegState, LegVerb } from "./leg/leg-state.ts";
import { Said } from "./leg/leg-view.ts";
import { TraceQuestion } from "./request/trace-question.ts";
import { TraceState, TraceVerb, TraceWorth } from "./request/trace-state.ts";
import { Returned } from "./request/trace-view.ts";

const request = "tracing.request";
const leg = "tracing.leg";
const At = z.iso.datetime();
const Agency = z.object({ member: z.string(), agency: z.uuid() });

export const traceActs = {
  drafted: defineAct("tracing.request.draft", request, {
    version: 1,
    content: z.object({
      question: TraceQuestion,
      reference: z.string(),
      owner: Agency,
      namedAgencies: z.array(z.uuid()),
      at: At,
    }),
  }),
  modified: defineAct("tracing.request.modify", request, {
    version: 1,
    content: z.object({ question: TraceQuestion, at: At }),
  }),
  moved: defineAct("tracing.request.move", request, {
    version: 1,
    content: z.object({
      verb: TraceVerb,
      state: TraceState,
      returned: Returned.nullable(),
      overruled: z.string().nullable(),
      worth: TraceWorth.nullable(),
      sentAt: At.nullable(),
      closedAt: At.nullable(),
      at: At,
    }),
  }),
  /** Another person is told what becomes of it since: who began it has left, or does something else. */
  handedOver: defineAct("tracing.request.hand_over", request, {
    version: 1,
    content: z.object({ to: z.uuid(), at: At }),
  }),
  opened: defineAct("tracing.request.open", request, { version: 1, content: z.object({}) }),
};

export const legActs = {
  /** A member is asked: all that it is told with the question. */
  asked: defineAct("tracing.leg.ask", leg, {
    version: 1,
    content: z.object({
      trace: z.uuid(),
      reference: z.string(),
      owner: Agency,
      askedMember: z.string(),
      isOutside: z.boolean(),
      asker: Agency,
      namedAgencies: z.array(z.uuid()),
      passedOnBy: z.uuid().nullable(),
      question: TraceQuestion,
      known: z.array(ToldLink),
      due: z.object({ what: z.string(), at: At }).nullable(),
      at: At,
    }),
  }),
  moved: defineAct("tracing.leg.move", leg, {
    version: 1,
    content: z.object({
      verb: z.enum([...LegVerb.options, "remind", "end"]),
      state: LegState,
      said: z.object({ id: z.uuid(), by: Agency, said: Said }).nullable(),
      heardAt: At.nullable(),
      questionedAt: At.nullable(),
      waitedMs: z.int(),
      due: z.object({ what: z.string(), at: At }).nullable(),
      remindedAt: At.nullable(),
      endedAt: At.nullable(),
      requestState: TraceState,
      at: At,
    }),
  }),
  opened: defineAct("tracing.leg.open", leg, { version: 1, content: z.object({}) }),
};
