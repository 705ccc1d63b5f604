import type { Caller } from "#platform/access/contract";
import { findStanding, findWorkplace } from "#platform/directory/server";
import { httpErrors, problem } from "#platform/http/contract";
import {
  decideStep,
  type FaultFacts,
  faultErrors,
  findFaults,
  type Governance,
  hinders,
  isForLater,
  type RecordContent,
  type RecordFault,
  type RecordState,
  recordErrors,
  refusalErrors,
  type StandingRecord,
  type TakenStep,
} from "#records/contract";
import { findRecord } from "./record-store.ts";
import type { RecordsTransaction } from "./records-desk.ts";
import type { StoredRecord } from "./tables.ts";

/** A record the caller may see, as it was read. */
export async function getRecord(
  transaction: RecordsTransaction,
  { id, version }: { id: string; version: number },
): Promise<StoredRecord> {
  const record = await findRecord(transaction, id);
  if (record === undefined) throw problem(recordErrors.notFound);
  if (record.version !== version) throw problem(httpErrors.versionMismatch);
  return record;
}

/** What the rule of steps needs to know of a row; `destroyedBy` from its custody, where the destruction matters. */
export function standingOf(row: StoredRecord, destroyedBy: string | null = null): StandingRecord {
  return {
    type: row.type,
    state: row.state,
    expiredFrom: row.expired_from,
    ownerMember: row.owner_member,
    ownerAgency: row.owner_agency,
    locatedBy: row.located_by,
    locatedMember: row.located_member,
    destroyedBy,
  };
}

/** Where a step leads; throws the refusal of the rule. */
export function proveStep(
  row: StoredRecord,
  step: TakenStep,
  caller: Caller,
  destroyedBy: string | null = null,
): RecordState {
  const verdict = decideStep(standingOf(row, destroyedBy), step, caller);
  if ("refusal" in verdict) throw problem(refusalErrors[verdict.refusal]);
  return verdict.state;
}

/** Throws the first thing that hinders; in a draft what is missing may follow. */
export function proveFit(content: RecordContent, state: RecordState, facts: FaultFacts): void {
  const faults = findFaults(content, facts);
  proveNoFault(state === "draft" ? faults.filter((fault) => !isForLater(fault)) : faults);
}

export function proveNoFault(faults: readonly RecordFault[]): void {
  const hindrance = faults.find(hinders);
  if (hindrance !== undefined) throw problem(faultErrors[hindrance.rule], { text: hindrance.text });
}

/** A slip in a name would open or hide the record to nobody: those named have to be there. */
export async function proveNamed(
  transaction: RecordsTransaction,
  { excludedMembers, namedMembers, namedAgencies }: Governance,
): Promise<void> {
  for (const member of [...excludedMembers, ...namedMembers])
    if ((await findStanding(transaction, member)) === undefined)
      throw problem(recordErrors.memberUnknown, { member });
  for (const agency of namedAgencies)
    if ((await findWorkplace(transaction, agency)) === undefined)
      throw problem(recordErrors.agencyUnknown);
}
