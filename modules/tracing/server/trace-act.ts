import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { type LegVerb, legActs, type Said, type TraceVerb, traceActs } from "#tracing/contract";
import type { StoredLeg, StoredTrace } from "./tables.ts";
import type { TracingTransaction } from "./tracing-desk.ts";

type Owned = Pick<StoredTrace, "owner_member" | "owner_agency">;

export function ownerOf({ owner_member, owner_agency }: Owned) {
  return { ownerMember: owner_member, ownerAgency: owner_agency };
}

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** Writes that a request was begun, with all it asks. */
export function recordDrafted(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredTrace,
): Promise<unknown> {
  const { question, reference, named_agencies, drafted_at } = row;
  const act = describeAct(traceActs.drafted, row.id, {
    question,
    reference,
    owner: { member: row.owner_member, agency: row.owner_agency },
    namedAgencies: [...named_agencies],
    at: drafted_at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

export function recordModified(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredTrace,
): Promise<unknown> {
  const content = { question: row.question, at: row.changed_at.toISOString() };
  const act = describeAct(traceActs.modified, row.id, content);
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

/** Writes that a request was moved, and where it stands since. */
export function recordTraceMove(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredTrace,
  verb: TraceVerb,
): Promise<unknown> {
  const act = describeAct(traceActs.moved, row.id, {
    verb,
    state: row.state,
    returned: row.returned,
    overruled: row.overruled,
    worth: row.worth,
    sentAt: text(row.sent_at),
    closedAt: text(row.closed_at),
    at: row.changed_at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

/** Writes who goes on with a request. */
export function recordHandedOver(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredTrace,
  now: Date,
): Promise<unknown> {
  const content = { to: row.drafted_by, at: now.toISOString() };
  const act = describeAct(traceActs.handedOver, row.id, content);
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

function dueOf({ due_what: what, due_at: at }: StoredLeg) {
  return what === null || at === null ? null : { what, at: at.toISOString() };
}

/** Writes that a member is asked, with all it is told. */
export function recordAsked(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredLeg,
): Promise<unknown> {
  const act = describeAct(legActs.asked, row.id, {
    trace: row.request,
    reference: row.reference,
    owner: { member: row.owner_member, agency: row.owner_agency },
    askedMember: row.asked_member,
    isOutside: row.is_outside,
    asker: { member: row.asker_member, agency: row.asker_agency },
    namedAgencies: [...row.named_agencies],
    passedOnBy: row.passed_on_by,
    question: row.question,
    known: [...row.known],
    due: dueOf(row),
    at: row.sent_at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

/** Something that was said, and by which side. */
export interface KeptSaid {
  readonly id: string;
  readonly by: { readonly member: string; readonly agency: string };
  readonly said: Said;
}

/** Writes that a leg was moved, what was said with it, and where it stands since. */
export function recordLegMove(
  transaction: TracingTransaction,
  actor: Actor,
  row: StoredLeg,
  move: { verb: LegVerb | "remind" | "end"; said?: KeptSaid; at: Date },
): Promise<unknown> {
  const act = describeAct(legActs.moved, row.id, {
    verb: move.verb,
    state: row.state,
    said: move.said ?? null,
    heardAt: text(row.heard_at),
    questionedAt: text(row.questioned_at),
    waitedMs: Number(row.waited_ms),
    due: dueOf(row),
    remindedAt: text(row.reminded_at),
    endedAt: text(row.ended_at),
    requestState: row.request_state,
    at: move.at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}
