import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { TraceAnswer, TraceReport } from "../answer/trace-answer.ts";
import { answerTraces, keepTraces } from "../permissions.ts";
import { traceErrors, traceRefusals } from "../trace-errors.ts";
import { LongText } from "../written-text.ts";
import { BackQuestion, DeclineReason, LegState } from "./leg-state.ts";
import { AskedLeg, LegSummary } from "./leg-view.ts";

const params = z.object({ leg: z.uuid() });

/** One step of a leg; what is declined or taken back says why. */
export const LegStep = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("acknowledge") }),
  z.object({ verb: z.literal("report"), report: TraceReport }),
  z.object({
    verb: z.literal("question"),
    about: z.array(BackQuestion).min(1),
    note: LongText.optional(),
  }),
  z.object({ verb: z.literal("reply"), note: LongText }),
  z.object({ verb: z.literal("answer"), answer: TraceAnswer }),
  z.object({
    verb: z.literal("decline"),
    reason: DeclineReason,
    note: LongText.optional(),
  }),
  z.object({ verb: z.enum(["reopen", "recall"]) }),
]);
export type LegStep = z.infer<typeof LegStep>;

export const moveLegRoute = defineRoute({
  id: "tracing.leg.move",
  method: "POST",
  path: "/api/trace-legs/:leg/steps",
  summary:
    "Acknowledge, report on the way, ask back, answer or decline as the desk that is asked, or take that back; reply or recall as who asks. Of a member that is not connected the asker's desk writes down what it was told",
  access: keepTraces,
  params,
  body: LegStep,
  answer: z.object({ id: z.uuid(), state: LegState, version: z.int().positive() }),
  isChange: true,
  errors: [
    traceErrors.notFound,
    traceErrors.mayNotPassOn,
    traceErrors.cannotAsk,
    ...Object.values(traceRefusals),
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
  leaves: { always: ["tracing.leg.move"], sometimes: ["tracing.leg.ask"] },
});

export const openLegRoute = defineRoute({
  id: "tracing.leg.open",
  method: "GET",
  path: "/api/trace-legs/:leg",
  summary: "What another member asks of the own desk, with what is known so far",
  access: answerTraces,
  params,
  answer: AskedLeg,
  errors: [traceErrors.notFound],
  leaves: ["tracing.leg.open"],
});

export const listLegsRoute = defineRoute({
  id: "tracing.leg.list",
  method: "GET",
  path: "/api/trace-legs",
  summary: "What other members ask of the own desk, what is due first at the top",
  access: answerTraces,
  query: z.object({
    which: z.enum(["open", "all"]).default("open"),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ legs: z.array(LegSummary), next: z.string().nullable() }),
});
