import { actorOf, type Caller } from "#platform/access/contract";
import type { CheckedInput, RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  type listTracesRoute,
  possibleTraceVerbs,
  type TraceSummary,
  type TraceView,
  traceActs,
} from "#tracing/contract";
import { listLegs, listSaid } from "../leg/leg-store.ts";
import { gunOf, viewOf } from "../leg/read-legs.ts";
import type { StoredLeg, StoredTrace } from "../tables.ts";
import { ownerOf } from "../trace-act.ts";
import type { TracingDesk } from "../tracing-desk.ts";
import { getTrace, stateOf } from "./standing-trace.ts";
import { listTraces } from "./trace-store.ts";

/** A request with its legs, after the ledger holds that the caller looked at it. */
export async function openTrace(desk: TracingDesk, caller: Caller, id: string): Promise<TraceView> {
  const { row, legs, standing, said } = await desk.asCaller(caller, async (transaction) => {
    const trace = await getTrace(transaction, { id });
    const ids = trace.legs.map((leg) => leg.id);
    return { ...trace, said: await listSaid(transaction, ids) };
  });
  const look = { ...actorOf(caller), ...describeAct(traceActs.opened, id, {}), ...ownerOf(row) };
  await desk.recordLook(look);
  const now = desk.clock();
  return {
    ...identityOf(row, legs),
    question: row.question,
    legs: legs.map((leg) => viewOf(leg, { said, trace: standing, caller, now })),
    returned: row.returned,
    overruled: row.overruled,
    worth: row.worth,
    closedAt: row.closed_at?.toISOString() ?? null,
    verbs: possibleTraceVerbs(standing, caller),
  };
}

function identityOf(row: StoredTrace, legs: readonly StoredLeg[]) {
  const { id, reference, version, question, owner_agency, drafted_at, sent_at } = row;
  return {
    id,
    reference,
    state: stateOf(row, legs),
    urgency: question.urgency,
    version,
    agency: owner_agency,
    draftedAt: drafted_at.toISOString(),
    sentAt: sent_at?.toISOString() ?? null,
  };
}

/** Requests of the caller's agency or, for a desk, of its member. */
export function readTraces(
  desk: TracingDesk,
  caller: Caller,
  { which, records, before, limit }: CheckedInput<typeof listTracesRoute>["query"],
): Promise<RouteAnswer<typeof listTracesRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const asked = { which, records: records?.split(","), before, limit: limit + 1 };
    const wanted = { member: caller.member, ...asked };
    const found = await listTraces(transaction, wanted);
    const shown = found.slice(0, limit);
    const legs = await listLegs(
      transaction,
      shown.map(({ id }) => id),
    );
    const byRequest = Map.groupBy(legs, ({ request }) => request);
    const now = desk.clock();
    const traces = shown.map((row) => summaryOf(row, byRequest.get(row.id) ?? [], now));
    return { traces, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
  });
}

function summaryOf(row: StoredTrace, legs: readonly StoredLeg[], now: Date): TraceSummary {
  const due = legs.flatMap(({ due_at }) => (due_at === null ? [] : [due_at.getTime()]));
  const next = due.length === 0 ? undefined : Math.min(...due);
  return {
    ...identityOf(row, legs),
    ...gunOf(row.question),
    asked: legs.map(({ asked_member }) => asked_member),
    ended: legs
      .flatMap(({ asked_member: member, state, ended_at }) =>
        ended_at === null ? [] : [{ member, state, at: ended_at.toISOString() }],
      )
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    openLegs: legs.filter(({ ended_at }) => ended_at === null).length,
    dueAt: next === undefined ? null : new Date(next).toISOString(),
    isOverdue: next !== undefined && next <= now.getTime(),
  };
}
