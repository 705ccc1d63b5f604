import { actorOf, type Caller } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { judgeReview, type RecordMoved, type RecordStep, recordCleared } from "#records/contract";
import { contentOf } from "./content-of-row.ts";
import { findDestroyer } from "./custody/find-destroyer.ts";
import { askLocated } from "./match/ask-located.ts";
import { getRecord, proveFit, proveNoFault, proveStep } from "./prove-record.ts";
import { recordMove } from "./record-act.ts";
import { type Move, updateStanding } from "./record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "./records-desk.ts";
import { deleteLetGo } from "./retention/review-store.ts";
import { moveFindable } from "./search/keep-findable.ts";
import type { StoredRecord } from "./tables.ts";
import { movedOf } from "./write-record.ts";

interface StepTaken {
  readonly id: string;
  readonly version: number;
  readonly step: RecordStep;
}

/** One step of a record. Where another member's desk has found the firearm, its owner is asked to compare. */
export function moveRecord(
  desk: RecordsDesk,
  caller: Caller,
  taken: StepTaken,
): Promise<RecordMoved> {
  return desk.asCaller(caller, async (transaction) => {
    const now = desk.clock();
    const moved = await takeStep(transaction, caller, taken, now);
    const seen = taken.step.verb === "locate" ? taken.step.seen : undefined;
    if (caller.member !== moved.owner_member)
      await askLocated(desk, transaction, { caller, now }, moved, seen);
    return movedOf(moved);
  });
}

/** The step itself, with its act; throws the refusal of the rule. */
export async function takeStep(
  transaction: RecordsTransaction,
  caller: Caller,
  { id, version, step }: StepTaken,
  now: Date,
): Promise<StoredRecord> {
  const record = await getRecord(transaction, { id, version });
  const reason = step.verb === "clear" ? step.reason : undefined;
  const destroyedBy = await findDestroyer(transaction, id, step);
  const state = proveStep(record, { verb: step.verb, reason }, caller, destroyedBy);
  proveContent(record, step, now);
  const move = { ...moveOf(step, { caller, now }), state };
  const moved = await updateStanding(transaction, record, move, now);
  if (moved === undefined) throw problem(httpErrors.versionMismatch);
  await moveFindable(transaction, record, moved);
  if (step.verb === "clear") await publishEvent(transaction, recordCleared, id, {});
  if (step.verb === "renew") await deleteLetGo(transaction, id);
  const renewal = step.verb === "renew" ? step.reason : undefined;
  await recordMove(transaction, actorOf(caller), moved, step.verb, renewal);
  return moved;
}

/** What is entered is complete, and what is renewed has a day that may be. */
function proveContent(record: StoredRecord, step: RecordStep, now: Date): void {
  const facts = { ownerMember: record.owner_member, now };
  if (step.verb === "enter") proveFit(contentOf(record), "active", facts);
  if (step.verb === "renew") proveNoFault(judgeReview(step.reviewOn, now));
}

interface Taken {
  readonly caller: Caller;
  readonly now: Date;
}

/** What a step changes beside the state. */
function moveOf(step: RecordStep, { caller, now }: Taken): Move {
  switch (step.verb) {
    case "enter":
      return { entered_at: now };
    case "locate":
      return { located_by: caller.person, located_member: caller.member, located_at: now };
    case "refute":
      return { located_by: null, located_member: null, located_at: null };
    case "clear":
    case "cancel":
      return { closing: step.reason };
    case "renew":
      return { review_on: step.reviewOn, expired_from: null };
    case "confirm":
    case "reopen":
      return {};
  }
}
