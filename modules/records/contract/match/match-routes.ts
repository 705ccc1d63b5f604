import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { keepMatches, readMatches } from "../permissions.ts";
import { photoUnknown } from "../photos/photo-routes.ts";
import { recordErrors } from "../record-errors.ts";
import { ShortText } from "../short-text.ts";
import { matchErrors, matchRefusals } from "./match-errors.ts";
import { MatchOutcome, MatchState } from "./match-state.ts";
import { MatchQuestion, MatchSummary, MatchView } from "./possible-match.ts";

const params = z.object({ match: z.uuid() });

export const askOwnerRoute = defineRoute({
  id: "records.match.ask",
  method: "POST",
  path: "/api/records/matches",
  summary:
    "Ask the owner of a record, or the member a search pointed to, whether it is this firearm; both desks and the secretariat are told at once",
  access: keepMatches,
  body: MatchQuestion,
  answer: z.object({
    matches: z.array(
      MatchView.pick({ id: true, reference: true, urgency: true, dueAt: true }).extend({
        /** Whether the caller's agency asked before and waits for the answer; what it asked then stands. */
        isOld: z.boolean(),
      }),
    ),
  }),
  isCreate: true,
  errors: [
    recordErrors.notFound,
    matchErrors.nothingToAsk,
    photoUnknown,
    httpErrors.keyReused,
    httpErrors.keyInProgress,
  ],
  leaves: { always: ["records.match.ask"], sometimes: ["records.protocol.move"] },
});

/** One step; what answers may say why, what closes says what came of it. */
export const MatchStep = z.discriminatedUnion("verb", [
  z.object({ verb: z.enum(["confirm", "refute", "leave_open"]), note: ShortText.optional() }),
  z.object({ verb: z.literal("reopen"), note: ShortText }),
  z.object({ verb: z.literal("withdraw") }),
  z.object({ verb: z.literal("close"), outcome: MatchOutcome }),
]);
export type MatchStep = z.infer<typeof MatchStep>;

export const moveMatchRoute = defineRoute({
  id: "records.match.move",
  method: "POST",
  path: "/api/records/matches/:match/steps",
  summary:
    "Confirm, refute, leave open or take an answer back as the owner's desk; withdraw as who asked; close a hit with what came of it",
  access: keepMatches,
  params,
  body: MatchStep,
  answer: z.object({ id: z.uuid(), state: MatchState, version: z.int().positive() }),
  isChange: true,
  errors: [
    matchErrors.notFound,
    matchErrors.sayWhy,
    ...Object.values(matchRefusals),
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
  leaves: { always: ["records.match.move"], sometimes: ["records.record.move"] },
});

export const openMatchRoute = defineRoute({
  id: "records.match.open",
  method: "GET",
  path: "/api/records/matches/:match",
  summary:
    "A possible match with what was seen and, where the caller may open it, the record beside it",
  access: readMatches,
  params,
  answer: MatchView,
  errors: [matchErrors.notFound],
  leaves: ["records.match.open"],
});

export const listMatchesRoute = defineRoute({
  id: "records.match.list",
  method: "GET",
  path: "/api/records/matches",
  summary: "Possible matches of which the caller's agency is a side, what is due first at the top",
  access: readMatches,
  query: z.object({
    /** Those still to be answered or closed, or all. */
    which: z.enum(["open", "all"]).default("open"),
    cursor: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ matches: z.array(MatchSummary), next: z.string().nullable() }),
});
