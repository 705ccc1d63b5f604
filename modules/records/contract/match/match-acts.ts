import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { MatchOutcome, MatchState, MatchVerb } from "./match-state.ts";
import { MatchQuestion } from "./possible-match.ts";

const kind = "records.match";

export const matchActs = {
  asked: defineAct("records.match.ask", kind, {
    version: 1,
    content: z.object({
      ...MatchQuestion.omit({ about: true }).shape,
      reference: z.string(),
      record: z.uuid(),
      owner: z.object({ member: z.string(), agency: z.uuid() }),
      asker: z.object({ member: z.string(), agency: z.uuid(), person: z.uuid() }),
      namedAgencies: z.array(z.uuid()),
      dueAt: z.iso.datetime(),
      at: z.iso.datetime(),
    }),
  }),
  moved: defineAct("records.match.move", kind, {
    version: 1,
    content: z.object({
      verb: z.enum([...MatchVerb.options, "remind", "escalate"]),
      state: MatchState,
      answeredBy: z.uuid().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      answerNote: z.string().nullable(),
      outcome: MatchOutcome.nullable(),
      closedAt: z.iso.datetime().nullable(),
      dueAt: z.iso.datetime().nullable(),
      remindedAt: z.iso.datetime().nullable(),
      /** Absent in acts of before there were those above to tell. */
      escalatedAt: z.iso.datetime().nullable().optional(),
      at: z.iso.datetime(),
    }),
  }),
  opened: defineAct("records.match.open", kind, { version: 1, content: z.object({}) }),
};
