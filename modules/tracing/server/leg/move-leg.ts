import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import {
  decideLeg,
  type LegState,
  type LegStep,
  type moveLegRoute,
  type Said,
  type TraceAnswer,
  traceErrors,
  traceRefusals,
} from "#tracing/contract";
import { askMember } from "../request/ask-members.ts";
import type { StoredLeg } from "../tables.ts";
import { type KeptSaid, recordLegMove } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";
import { clockedMove } from "./clocked-move.ts";
import { insertSaid, isAskedAgain, listSaid, updateLeg } from "./leg-store.ts";
import { getLeg } from "./read-legs.ts";
import { standingOf, traceOf } from "./standing-leg.ts";
import { tellOther } from "./tell-sides.ts";
import { toldLinks } from "./told-links.ts";

/** One step of a leg; the other side is told at once. An answer may hand the request on to other members. */
export function moveLeg(
  desk: TracingDesk,
  caller: Caller,
  { id, version, step }: { id: string; version: number; step: LegStep },
): Promise<RouteAnswer<typeof moveLegRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const leg = await getLeg(transaction, id);
    if (leg.version !== version) throw problem(httpErrors.versionMismatch);
    const decision = decideLeg(traceOf(leg), standingOf(leg), step.verb, caller);
    if ("refusal" in decision) throw problem(traceRefusals[decision.refusal]);
    if (step.verb === "reopen" && (await isAskedAgain(transaction, leg)))
      throw problem(traceRefusals.not_now);
    const moved = await move(desk, transaction, caller, { leg, step, state: decision.state });
    await tellOther(transaction, moved, step.verb);
    if (step.verb === "answer") await passOn(desk, transaction, caller, moved, step.answer);
    return { id, state: moved.state, version: moved.version };
  });
}

async function move(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  { leg, step, state }: { leg: StoredLeg; step: LegStep; state: LegState },
): Promise<StoredLeg> {
  const at = desk.clock();
  const clocked = await clockedMove(transaction, leg, { verb: step.verb, state, at });
  const moved = await updateLeg(transaction, leg, clocked);
  if (moved === undefined) throw problem(httpErrors.versionMismatch);
  const said = saidOf(step);
  const { member, agency } = caller;
  const kept: KeptSaid | undefined =
    said === undefined ? undefined : { id: createId(), by: { member, agency }, said };
  if (kept !== undefined) await keepSaid(transaction, moved, kept, at);
  const written = { verb: step.verb, ...(kept !== undefined && { said: kept }), at };
  await recordLegMove(transaction, actorOf(caller), moved, written);
  return moved;
}

function saidOf(step: LegStep): Said | undefined {
  switch (step.verb) {
    case "report":
      return { kind: "report", report: step.report };
    case "answer":
      return { kind: "answer", answer: step.answer };
    case "decline": {
      const { reason, note } = step;
      return { kind: "decline", reason, ...(note !== undefined && { note }) };
    }
    case "question": {
      const { about, note } = step;
      return { kind: "question", about, ...(note !== undefined && { note }) };
    }
    case "reply":
      return { kind: "reply", note: step.note };
    case "acknowledge":
    case "reopen":
    case "recall":
      return undefined;
  }
}

function keepSaid(
  transaction: TracingTransaction,
  leg: StoredLeg,
  { id, by, said }: KeptSaid,
  at: Date,
): Promise<void> {
  return insertSaid(transaction, {
    id,
    leg: leg.id,
    by_member: by.member,
    by_agency: by.agency,
    is_outside: leg.is_outside && said.kind !== "reply",
    said: JSON.stringify(said),
    at,
    owner_member: leg.owner_member,
    owner_agency: leg.owner_agency,
    handling: leg.handling,
    disclosure: leg.disclosure,
    excluded_members: leg.excluded_members,
    named_members: leg.named_members,
    named_agencies: leg.named_agencies,
    conditions_of_use: leg.conditions_of_use,
  });
}

/** Hands the request on with all that is known, where who asks allows it. */
async function passOn(
  desk: TracingDesk,
  transaction: TracingTransaction,
  caller: Caller,
  leg: StoredLeg,
  { isPassedOn, next }: TraceAnswer,
): Promise<void> {
  if (!isPassedOn) return;
  // What was told outside is followed by the asking desk itself.
  if (!leg.question.mayPassOn || leg.is_outside) throw problem(traceErrors.mayNotPassOn);
  const told = toldLinks([leg], await listSaid(transaction, [leg.id]));
  const question = {
    request: leg.request,
    reference: leg.reference,
    question: leg.question,
    named_agencies: leg.named_agencies,
    askerMember: leg.asker_member,
    askerAgency: leg.asker_agency,
    passedOnBy: leg.id,
    known: [...leg.known, ...told],
  };
  for (const member of new Set(next)) await askMember(desk, transaction, caller, question, member);
}
