import { actorOf, type Caller } from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { notify } from "#platform/notifications/server";
import {
  inHandTypes,
  isOwnersSide,
  type moveProtocolStepRoute,
  type ProtocolStep,
  protocolActs,
  protocolErrors,
  protocolPage,
  protocolRefusals,
  recordErrors,
  refuseStep,
  type StepMove,
  type StepMoveVerb,
  type StepStanding,
  stepAssignedNotice,
  untouched,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredProtocol, StoredRecord } from "../tables.ts";
import { beginProtocol, keepStep, lockProtocol } from "./protocol-store.ts";

/** Moves one step of a checklist, or gives it to an agency, which is told. */
export function moveStep(
  desk: RecordsDesk,
  caller: Caller,
  { record: id, ...move }: StepMove & { record: string },
): Promise<RouteAnswer<typeof moveProtocolStepRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const now = desk.clock();
    const record = await findRecord(transaction, id);
    const protocol = await openProtocol(transaction, { caller, id, record, now });
    if (protocol === undefined) throw problem(recordErrors.notFound);
    proveInHand(record);
    const standing = protocol.steps[move.step] ?? untouched;
    const step = { ...ownerOf(protocol), standing, recordState: record?.state };
    const refusal = refuseStep(step, move, caller);
    if (refusal !== undefined) throw problem(protocolRefusals[refusal]);
    if (move.verb === "assign") await proveOwnAgency(transaction, caller, move.agency);
    const next = standingAfter(standing, move, now);
    const kept = await keepMoved(transaction, actorOf(caller), protocol, {
      verb: move.verb,
      step: move.step,
      standing: next,
      now,
    });
    if (move.verb === "assign") await tellHolder(transaction, caller, kept, move.agency);
    return { id, version: kept.version };
  });
}

/** The checklist, begun where there is none and the caller is of the owner's side; undefined where the caller may not see it. */
export async function openProtocol(
  transaction: RecordsTransaction,
  at: { caller: Caller; id: string; record: StoredRecord | undefined; now: Date },
): Promise<StoredProtocol | undefined> {
  const { caller, id, record, now } = at;
  const protocol = await lockProtocol(transaction, id);
  if (protocol !== undefined) return protocol;
  if (record === undefined || !isOwnersSide(ownerOf(record), caller)) return undefined;
  await beginProtocol(transaction, record, now);
  return lockProtocol(transaction, id);
}

/** Only a firearm that is in hand can be examined. */
export function proveInHand(record: StoredRecord | undefined): void {
  if (record !== undefined && !inHandTypes.has(record.type))
    throw problem(protocolErrors.notInHand);
}

interface MovedStep {
  readonly verb: StepMoveVerb;
  readonly step: ProtocolStep;
  readonly standing: StepStanding;
  readonly now: Date;
}

/** Keeps where a step stands, with its act. */
export async function keepMoved(
  transaction: RecordsTransaction,
  actor: Actor,
  protocol: StoredProtocol,
  { verb, ...moved }: MovedStep,
): Promise<StoredProtocol> {
  const kept = await keepStep(transaction, protocol, moved);
  const { ownerMember: member, ownerAgency: agency } = ownerOf(kept);
  const act = describeAct(protocolActs.moved, kept.id, {
    verb,
    step: moved.step,
    standing: moved.standing,
    reference: kept.reference,
    owner: { member, agency },
    at: moved.now.toISOString(),
  });
  await recordAct(transaction, { ...actor, ...act, ...ownerOf(kept) });
  return kept;
}

function standingAfter(standing: StepStanding, move: StepMove, now: Date): StepStanding {
  const { agency } = standing;
  const at = now.toISOString();
  switch (move.verb) {
    case "tick":
      return {
        ...untouched,
        state: "done",
        at,
        by: "person",
        reference: move.reference ?? null,
        agency,
      };
    case "skip":
      return { ...untouched, state: "not_applicable", reason: move.reason, at, agency };
    case "reopen":
      return { ...untouched, agency };
    case "assign":
      return { ...standing, agency: move.agency };
  }
}

async function proveOwnAgency(
  transaction: RecordsTransaction,
  { member }: Caller,
  agency: string | null,
): Promise<void> {
  if (agency === null) return;
  const workplace = await findWorkplace(transaction, agency);
  if (workplace?.member !== member) throw problem(recordErrors.agencyUnknown);
}

async function tellHolder(
  transaction: RecordsTransaction,
  caller: Caller,
  { id, reference }: StoredProtocol,
  agency: string | null,
): Promise<void> {
  if (agency === null || agency === caller.agency) return;
  const recipient = { member: caller.member, agency };
  await notify(transaction, recipient, stepAssignedNotice, { reference }, protocolPage(id));
}
