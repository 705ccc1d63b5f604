import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { httpErrors, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  type CustodyFacts,
  type CustodyMove,
  type CustodyStep,
  custodyActs,
  custodyErrors,
  custodyPage,
  dayOf,
  destructionStatedNotice,
  type moveCustodyRoute,
  recordErrors,
  refuseCustody,
} from "#records/contract";
import { tickProtocolStep } from "../protocol/tick-protocol-step.ts";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { tellOwner } from "../tell-owner.ts";
import { beginCustody, keepCustody, lockCustody } from "./custody-store.ts";
import type { StoredCustody } from "./custody-tables.ts";

/** States something of the custody of a record; steps of the checklist that a laboratory has done with it are ticked. */
export function moveCustody(
  desk: RecordsDesk,
  caller: Caller,
  { id, version, move }: { id: string; version: number; move: CustodyMove },
): Promise<RouteAnswer<typeof moveCustodyRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const now = desk.clock();
    const record = await findRecord(transaction, id);
    if (record === undefined) throw problem(recordErrors.notFound);
    const found = await lockCustody(transaction, id);
    provePossible(record, { found, move, caller, now });
    if (move.verb === "describe") await proveOwnAgency(transaction, caller, move.facts);
    const custody = found ?? (await beginCustody(transaction, record, now));
    if (custody.version !== version) throw problem(httpErrors.versionMismatch);
    const stated = statedBy(move, { custody, caller, now });
    const kept = await keepCustody(transaction, custody, { ...stated, now });
    await recordMoved(transaction, caller, { kept, move, ...stated, now });
    await tickExamined(transaction, caller, { record, move, now });
    await askForSecond(transaction, record, move);
    return { id, version: kept.version };
  });
}

interface Asked {
  readonly found: StoredCustody | undefined;
  readonly move: CustodyMove;
  readonly caller: Caller;
  readonly now: Date;
}

function provePossible(record: StoredRecord, { found, move, caller, now }: Asked): void {
  const { type, state } = record;
  const custody = { ...ownerOf(record), type, state, steps: found?.steps ?? [] };
  const refusal = refuseCustody(custody, move, { taker: caller, today: dayOf(now) });
  if (refusal !== undefined) throw problem(custodyErrors[refusal]);
}

async function proveOwnAgency(
  transaction: RecordsTransaction,
  { member }: Caller,
  { agency }: CustodyFacts,
): Promise<void> {
  if (agency === null) return;
  const workplace = await findWorkplace(transaction, agency);
  if (workplace?.member !== member) throw problem(recordErrors.agencyUnknown);
}

interface Stated {
  readonly facts: CustodyFacts | undefined;
  readonly steps: readonly CustodyStep[];
  /** The step that was added or struck. */
  readonly step: CustodyStep | undefined;
}

function statedBy(
  move: CustodyMove,
  { custody, caller, now }: { custody: StoredCustody; caller: Caller; now: Date },
): Stated {
  const { steps } = custody;
  const at = now.toISOString();
  switch (move.verb) {
    case "describe":
      return { facts: move.facts, steps, step: undefined };
    case "add": {
      const said = { id: createId(), statedAt: at, statedBy: caller.person, struck: null };
      const step = { ...move.step, ...said };
      return { facts: undefined, steps: [...steps, step], step };
    }
    case "strike": {
      const strike = (one: CustodyStep) =>
        one.id === move.step ? { ...one, struck: { at, reason: move.reason } } : one;
      const next = steps.map(strike);
      return { facts: undefined, steps: next, step: next.find(({ id }) => id === move.step) };
    }
  }
}

async function recordMoved(
  transaction: RecordsTransaction,
  caller: Caller,
  { kept, move, facts, step, now }: Stated & { kept: StoredCustody; move: CustodyMove; now: Date },
): Promise<void> {
  const { ownerMember: member, ownerAgency: agency } = ownerOf(kept);
  const act = describeAct(custodyActs.moved, kept.id, {
    verb: move.verb,
    facts: facts ?? null,
    step: step ?? null,
    owner: { member, agency },
    at: now.toISOString(),
  });
  await recordAct(transaction, { ...actorOf(caller), ...act, ...ownerOf(kept) });
}

/** What a laboratory has done is done; where a firearm has no checklist nothing is ticked. */
async function tickExamined(
  transaction: RecordsTransaction,
  caller: Caller,
  { record, move, now }: { record: StoredRecord; move: CustodyMove; now: Date },
): Promise<void> {
  if (move.verb !== "add") return;
  const { examined = [], document } = move.step;
  for (const step of examined)
    await tickProtocolStep(transaction, caller, {
      record: record.id,
      step,
      by: "custody",
      reference: document ?? record.reference,
      link: custodyPage(record.id),
      now,
    });
}

/** A destruction waits for another person of the owner's side, who is told where. */
async function askForSecond(
  transaction: RecordsTransaction,
  record: StoredRecord,
  move: CustodyMove,
): Promise<void> {
  if (move.verb !== "add" || move.step.kind !== "destroyed") return;
  const { reference } = record;
  await tellOwner(transaction, record, destructionStatedNotice, { reference });
}
