import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { makeReference } from "#platform/documents/server";
import { listImages } from "#platform/files/server";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { isOwnRecord } from "#records/server";
import {
  decideTrace,
  type draftTraceRoute,
  type modifyTraceRoute,
  type TraceQuestion,
  traceErrors,
  traceRefusals,
} from "#tracing/contract";
import type { StoredTrace } from "../tables.ts";
import { recordDrafted, recordModified } from "../trace-act.ts";
import type { TracingDesk, TracingTransaction } from "../tracing-desk.ts";
import { getTrace } from "./standing-trace.ts";
import { insertTrace, updateTrace } from "./trace-store.ts";

/** Begins a request; its agency and its desk see it. */
export function draftTrace(
  desk: TracingDesk,
  caller: Caller,
  question: TraceQuestion,
): Promise<RouteAnswer<typeof draftTraceRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    await proveKnown(transaction, caller, question);
    const row = await insertDraft(transaction, caller, question, desk.clock());
    await recordDrafted(transaction, actorOf(caller), row);
    return { id: row.id, reference: row.reference, state: row.state, version: row.version };
  });
}

async function insertDraft(
  transaction: TracingTransaction,
  caller: Pick<Caller, "person" | "member" | "agency">,
  question: TraceQuestion,
  now: Date,
): Promise<StoredTrace> {
  const { person, member, agency } = caller;
  const ownDesk = await findDesk(transaction, member);
  const row = await insertTrace(transaction, {
    id: createId(),
    reference: makeReference("TRC"),
    state: "draft",
    question: JSON.stringify(question),
    record: question.record ?? null,
    drafted_by: person,
    drafted_at: now,
    changed_at: now,
    owner_member: member,
    owner_agency: agency,
    handling: "restricted",
    disclosure: "silent",
    excluded_members: [],
    named_members: [],
    named_agencies: ownDesk === undefined || ownDesk === agency ? [] : [ownDesk],
    conditions_of_use: [],
  });
  // Once in thousands of millions the reference is taken.
  return row ?? insertDraft(transaction, caller, question, now);
}

/** Changes what a draft asks, as it was read. */
export function modifyTrace(
  desk: TracingDesk,
  caller: Caller,
  { id, version, question }: { id: string; version: number; question: TraceQuestion },
): Promise<RouteAnswer<typeof modifyTraceRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const { row, standing } = await getTrace(transaction, { id, version });
    const decision = decideTrace(standing, "modify", caller);
    if ("refusal" in decision) throw problem(traceRefusals[decision.refusal]);
    await proveKnown(transaction, caller, question, row.question);
    const changed = await updateTrace(transaction, row, {
      question: JSON.stringify(question),
      record: question.record ?? null,
      changed_at: desk.clock(),
    });
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await recordModified(transaction, actorOf(caller), changed);
    return { id, state: changed.state, version: changed.version };
  });
}

/**
 * The record is one of the own member. Nobody shows others a file by its id: photographs that come anew have to be images
 * the writer may see.
 */
async function proveKnown(
  transaction: TracingTransaction,
  { member }: Caller,
  { weapon, record }: TraceQuestion,
  before?: TraceQuestion,
): Promise<void> {
  if (record !== undefined && !(await isOwnRecord(transaction, { id: record, member })))
    throw problem(traceErrors.recordUnknown);
  const known = new Set((before?.weapon.photos ?? []).map(({ file }) => file));
  const anew = (weapon.photos ?? []).map(({ file }) => file).filter((file) => !known.has(file));
  if (anew.length === 0) return;
  const images = new Set(await listImages(transaction, anew));
  if (!anew.every((file) => images.has(file))) throw problem(traceErrors.photoUnknown);
}
