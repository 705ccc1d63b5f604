import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { type MatchVerb, matchActs } from "#records/contract";
import { ownerOf } from "../record-act.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";

/** Writes that an owner was asked, with what who asks has seen. */
export function recordAsked(
  transaction: RecordsTransaction,
  actor: Actor,
  row: StoredMatch,
): Promise<unknown> {
  const { due_at: due, note, photos } = row;
  const act = describeAct(matchActs.asked, row.id, {
    reference: row.reference,
    record: row.record,
    search: row.search,
    urgency: row.urgency,
    ...(note !== null && { note }),
    ...(photos.length > 0 && { photos: [...photos] }),
    owner: { member: row.owner_member, agency: row.owner_agency },
    asker: { member: row.asker_member, agency: row.asker_agency, person: row.asked_by },
    namedAgencies: row.named_agencies,
    dueAt: (due ?? row.asked_at).toISOString(),
    at: row.asked_at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

/** Writes that a possible match was moved, and where it stands since. */
export function recordMatchMove(
  transaction: RecordsTransaction,
  actor: Actor,
  row: StoredMatch,
  { verb, at }: { verb: MatchVerb | "remind" | "escalate"; at: Date },
): Promise<unknown> {
  const act = describeAct(matchActs.moved, row.id, {
    verb,
    state: row.state,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at?.toISOString() ?? null,
    answerNote: row.answer_note,
    outcome: row.outcome,
    closedAt: row.closed_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    escalatedAt: row.escalated_at?.toISOString() ?? null,
    at: at.toISOString(),
  });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}
