import { actorOf, type Caller } from "#platform/access/contract";
import { findDesk } from "#platform/directory/server";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { notify } from "#platform/notifications/server";
import { tickProtocolStep } from "#records/server";
import {
  decideTrace,
  type moveTraceRoute,
  type TraceState,
  type TraceStep,
  traceDraftNotices,
  traceErrors,
  tracePage,
  traceRefusals,
} from "#tracing/contract";
import { endLegs } from "../leg/end-legs.ts";
import { listSaid } from "../leg/leg-store.ts";
import { toldLinks } from "../leg/told-links.ts";
import type { StoredTrace } from "../tables.ts";
import { recordTraceMove } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";
import { askMember } from "./ask-members.ts";
import { gapsOf } from "./check-trace.ts";
import { getTrace, type TraceStanding } from "./standing-trace.ts";
import { type TraceMove, updateTrace } from "./trace-store.ts";

/** One step of a request as a whole. */
export async function moveTrace(
  desk: TracingDesk,
  caller: Caller,
  { id, version, step }: { id: string; version: number; step: TraceStep },
): Promise<RouteAnswer<typeof moveTraceRoute>> {
  // The reference table answers outside the transaction.
  const gaps = step.verb === "send" ? await gapsOf(desk, caller, id) : [];
  return desk.asCaller(caller, async (transaction) => {
    const trace = await getTrace(transaction, { id, version });
    const decision = decideTrace(trace.standing, step.verb, caller);
    if ("refusal" in decision) throw problem(traceRefusals[decision.refusal]);
    if (gaps.some(({ weight }) => weight === "hinders")) throw problem(traceErrors.incomplete);
    const needsReason = gaps.some(({ weight }) => weight === "needs_reason");
    if (needsReason && !("because" in step && step.because)) throw problem(traceErrors.sayWhy);
    const move = moveOf(step, decision.state, trace.row, desk.clock());
    const moved = await updateTrace(transaction, trace.row, move);
    if (moved === undefined) throw problem(httpErrors.versionMismatch);
    await recordTraceMove(transaction, actorOf(caller), moved, step.verb);
    await follow(desk, transaction, caller, { step, trace: { ...trace, row: moved } });
    if (step.verb === "send") await tickTraced(transaction, caller, moved, desk.clock());
    return { id, state: decision.state, version: moved.version };
  });
}

/** Who sends a trace has gone on from the records of others: that step of the checklist shows the request. */
async function tickTraced(
  transaction: TracingTransaction,
  caller: Caller,
  { id, record, reference }: StoredTrace,
  now: Date,
): Promise<void> {
  if (record === null) return;
  const tick = { step: "foreign_records", by: "tracing", reference, link: tracePage(id) } as const;
  await tickProtocolStep(transaction, caller, { ...tick, record, now });
}

/** `answered` is seen from the legs and kept as `sent`. */
function keptState(state: TraceState): StoredTrace["state"] {
  return state === "answered" ? "sent" : state;
}

function moveOf(
  step: TraceStep,
  decided: TraceState,
  { sent_at }: StoredTrace,
  now: Date,
): TraceMove & { changed_at: Date } {
  const move = { state: keptState(decided), changed_at: now };
  switch (step.verb) {
    case "submit":
      return { ...move, returned: null };
    case "return": {
      const { reasons, note = null } = step;
      return { ...move, returned: JSON.stringify({ reasons, note }) };
    }
    case "send":
    case "ask_another": {
      const because = step.because === undefined ? {} : { overruled: step.because };
      return { ...move, sent_at: sent_at ?? now, ...because };
    }
    case "close":
      return { ...move, worth: step.worth, closed_at: now };
    case "withdraw":
    case "discard":
      return move;
  }
}

interface Followed {
  readonly step: TraceStep;
  readonly trace: TraceStanding;
}

/** What a step brings with it: members asked, legs ended, the own side told. */
async function follow(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  { step, trace }: Followed,
): Promise<void> {
  switch (step.verb) {
    case "send":
    case "ask_another":
      await ask(desk, transaction, caller, trace, step.members);
      return step.verb === "send" ? tellDrafter(transaction, caller, trace.row, "sent") : undefined;
    case "withdraw":
    case "close":
      return endLegs(desk, transaction, caller, trace.legs, step.verb);
    case "submit":
      return tellDesk(transaction, caller, trace.row);
    case "return":
      return tellDrafter(transaction, caller, trace.row, "returned");
    case "discard":
  }
}

async function ask(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  { row, legs }: TraceStanding,
  members: readonly string[],
): Promise<void> {
  const said = await listSaid(
    transaction,
    legs.map(({ id }) => id),
  );
  const question = {
    ...row,
    request: row.id,
    askerMember: row.owner_member,
    askerAgency: row.owner_agency,
    passedOnBy: null,
    known: toldLinks(legs, said),
  };
  for (const member of new Set(members))
    await askMember(desk, transaction, caller, question, member);
}

async function tellDesk(
  transaction: TracingTransaction,
  { member, agency }: Caller,
  { id, reference }: StoredTrace,
): Promise<void> {
  const desk = await findDesk(transaction, member);
  if (desk === undefined || desk === agency) return;
  const told = { member, agency: desk };
  await notify(transaction, told, traceDraftNotices.submitted, { reference }, tracePage(id));
}

async function tellDrafter(
  transaction: TracingTransaction,
  caller: Caller,
  { id, reference, drafted_by, owner_member }: StoredTrace,
  what: "returned" | "sent",
): Promise<void> {
  if (drafted_by === caller.person) return;
  const told = { member: owner_member, person: drafted_by };
  await notify(transaction, told, traceDraftNotices[what], { reference }, tracePage(id));
}
