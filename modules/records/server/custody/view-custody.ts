import type { Caller } from "#platform/access/contract";
import {
  type CustodyView,
  decideStep,
  findDestruction,
  inOrderDone,
  mayStateCustody,
  testFiredOf,
} from "#records/contract";
import { standingOf } from "../prove-record.ts";
import { ownerOf } from "../record-act.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { listCustodies, listOutlines } from "./custody-store.ts";
import type { StoredCustody } from "./custody-tables.ts";

/** The custody of a record, as far as its reader may know: the owner's side the whole, others where the firearm is. */
export async function viewCustody(
  transaction: RecordsTransaction,
  record: StoredRecord,
  caller: Caller,
): Promise<CustodyView> {
  const [custody] = await listCustodies(transaction, [record.id]);
  const [told] = await listOutlines(transaction, [record.id]);
  const steps = custody?.steps ?? [];
  const destroyedBy = findDestruction(steps)?.statedBy ?? null;
  const step = { verb: "clear", reason: "destroyed" } as const;
  const { type, state } = record;
  return {
    version: custody?.version ?? 0,
    outline: told ? { stand: told.stand, since: told.since } : null,
    kept: custody ? keptOf(custody) : null,
    mayState: mayStateCustody({ ...ownerOf(record), type, state, steps }, caller),
    mayConfirmDestruction: "state" in decideStep(standingOf(record, destroyedBy), step, caller),
    awaitsSecond: told?.stand === "destroyed" && record.closing !== "destroyed",
  };
}

function keptOf(custody: StoredCustody): CustodyView["kept"] {
  const { evidence_number: evidenceNumber, place, kept_by: agency, test_fired, steps } = custody;
  return {
    evidenceNumber,
    place,
    agency,
    testFired: testFiredOf(test_fired, steps),
    steps: inOrderDone(steps).map(({ statedBy: _, ...step }) => step),
  };
}
