import { type LegState, type LegVerb, legDue, openLegStates } from "#tracing/contract";
import { readCalendars } from "../request/ask-members.ts";
import type { StoredLeg } from "../tables.ts";
import type { TracingTransaction } from "../tracing-desk.ts";
import type { LegMove } from "./leg-store.ts";

interface Taken {
  readonly verb: LegVerb;
  readonly state: LegState;
  readonly at: Date;
}

/** Where a leg stands after a step, with what is due next by the calendars of both sides. */
export async function clockedMove(
  transaction: TracingTransaction,
  leg: StoredLeg,
  { verb, state, at }: Taken,
): Promise<LegMove> {
  const times = timesOf(leg, verb, at);
  const calendars = await readCalendars(transaction, leg.asked_member, leg.asker_member);
  const { urgency, sent_at: sentAt } = leg;
  const due = legDue({ state, urgency, sentAt, ...times }, calendars);
  const isOpen = openLegStates.includes(state);
  return {
    state,
    heard_at: times.heardAt,
    questioned_at: times.questionedAt,
    waited_ms: times.waitedMs,
    due_what: due?.what ?? null,
    due_at: due?.at ?? null,
    ended_at: isOpen ? null : at,
  };
}

/** Time for a reply is not counted against who waits for it. */
function timesOf(leg: StoredLeg, verb: LegVerb, at: Date) {
  const { heard_at, questioned_at, waited_ms } = leg;
  const before = { heardAt: heard_at, questionedAt: questioned_at, waitedMs: Number(waited_ms) };
  switch (verb) {
    case "acknowledge":
    case "report":
    case "reopen":
      return { ...before, heardAt: at };
    case "question":
      return { ...before, heardAt: at, questionedAt: at };
    case "reply": {
      const waited = questioned_at === null ? 0 : at.getTime() - questioned_at.getTime();
      return { ...before, waitedMs: before.waitedMs + waited };
    }
    case "answer":
    case "decline":
    case "recall":
      return before;
  }
}
