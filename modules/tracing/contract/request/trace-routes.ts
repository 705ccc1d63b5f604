import * as z from "zod";
import { MemberId } from "#platform/directory/contract";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepTraces, readTraces } from "../permissions.ts";
import { traceErrors, traceRefusals } from "../trace-errors.ts";
import { LongText } from "../written-text.ts";
import { TraceQuestion } from "./trace-question.ts";
import { ReturnReason, TraceState, TraceWorth } from "./trace-state.ts";
import { TraceCheck, TraceSummary, TraceView } from "./trace-view.ts";

const params = z.object({ trace: z.uuid() });
const standing = z.object({ id: z.uuid(), state: TraceState, version: z.int().positive() });
const changed = [httpErrors.versionMismatch, httpErrors.versionMissing];
const unknown = [traceErrors.recordUnknown, traceErrors.photoUnknown];

export const draftTraceRoute = defineRoute({
  id: "tracing.request.draft",
  method: "POST",
  path: "/api/traces",
  summary: "Begin a request to trace one firearm; it may lack nearly everything",
  access: keepTraces,
  body: TraceQuestion,
  answer: standing.extend({ reference: z.string() }),
  isCreate: true,
  errors: [...unknown, httpErrors.keyReused, httpErrors.keyInProgress],
  leaves: ["tracing.request.draft"],
});

export const modifyTraceRoute = defineRoute({
  id: "tracing.request.modify",
  method: "PUT",
  path: "/api/traces/:trace",
  summary: "Change what a draft asks",
  access: keepTraces,
  params,
  body: TraceQuestion,
  answer: standing,
  isChange: true,
  errors: [traceErrors.notFound, ...unknown, ...Object.values(traceRefusals), ...changed],
  leaves: ["tracing.request.modify"],
});

/** Members to ask; why, where something speaks against it. */
const Asked = z.object({
  members: z.array(MemberId).min(1).max(10),
  because: LongText.optional(),
});

/** One step; what is given back says why, what is closed says what it was worth. */
export const TraceStep = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("submit") }),
  z.object({
    verb: z.literal("return"),
    reasons: z.array(ReturnReason).min(1),
    note: LongText.optional(),
  }),
  Asked.extend({ verb: z.enum(["send", "ask_another"]) }),
  z.object({ verb: z.enum(["withdraw", "discard"]) }),
  z.object({ verb: z.literal("close"), worth: TraceWorth }),
]);
export type TraceStep = z.infer<typeof TraceStep>;

export const moveTraceRoute = defineRoute({
  id: "tracing.request.move",
  method: "POST",
  path: "/api/traces/:trace/steps",
  summary:
    "Submit a draft to the own desk, give it back, send it to members, ask another, withdraw, discard, or close it with what the answers were worth",
  access: keepTraces,
  params,
  body: TraceStep,
  answer: standing,
  isChange: true,
  errors: [
    traceErrors.notFound,
    traceErrors.incomplete,
    traceErrors.sayWhy,
    traceErrors.cannotAsk,
    ...Object.values(traceRefusals),
    ...changed,
  ],
  leaves: {
    always: ["tracing.request.move"],
    sometimes: ["tracing.leg.ask", "tracing.leg.move", "records.protocol.move"],
  },
});

export const checkTraceRoute = defineRoute({
  id: "tracing.request.check",
  method: "GET",
  path: "/api/traces/:trace/check",
  summary:
    "What a request lacks, what speaks against it, whom to ask and why, and own requests about the same firearm",
  access: readTraces,
  params,
  answer: TraceCheck,
  errors: [traceErrors.notFound],
});

export const openTraceRoute = defineRoute({
  id: "tracing.request.open",
  method: "GET",
  path: "/api/traces/:trace",
  summary: "One request with its legs and all that was said",
  access: readTraces,
  params,
  answer: TraceView,
  errors: [traceErrors.notFound],
  leaves: ["tracing.request.open"],
});

export const listTracesRoute = defineRoute({
  id: "tracing.request.list",
  method: "GET",
  path: "/api/traces",
  summary: "Requests of the caller's agency, for a desk those of its member, newest first",
  access: readTraces,
  query: z.object({
    which: z.enum(["open", "all"]).default("open"),
    /** Only those about these own records, separated by commas. */
    records: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)
      .optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ traces: z.array(TraceSummary), next: z.uuid().nullable() }),
});
