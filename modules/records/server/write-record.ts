import type { Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { makeReference } from "#platform/documents/server";
import { httpErrors, problem } from "#platform/http/contract";
import {
  needsReviewReason,
  type RecordChange,
  type RecordContent,
  type RecordMoved,
  type RenewReason,
  recordErrors,
} from "#records/contract";
import { provePhotos } from "./photos/prove-photos.ts";
import { getRecord, proveFit, proveNamed, proveStep } from "./prove-record.ts";
import { recordContent } from "./record-act.ts";
import { insertRecord, type NewRecord, updateContent } from "./record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "./records-desk.ts";
import { keepFindable } from "./search/keep-findable.ts";
import type { StoredRecord } from "./tables.ts";

/** Begins a record of the caller's agency. */
export function draftRecord(
  desk: RecordsDesk,
  caller: Caller,
  content: RecordContent,
): Promise<RecordMoved> {
  return desk.asCaller(caller, async (transaction) => {
    await provePhotos(transaction, content.weapon.photos);
    const now = desk.clock();
    const { member: ownerMember, agency: ownerAgency, person } = caller;
    proveFit(content, "draft", { ownerMember, now });
    await proveNamed(transaction, content.governance);
    const owner = { ownerMember, ownerAgency, person };
    const row = await insertNamed(transaction, { id: createId(), content, now, ...owner });
    await recordContent(transaction, caller, row, "drafted");
    return movedOf(row);
  });
}

/** Two records of one owner never share a reference; of the thousands of millions one is soon free. */
async function insertNamed(
  transaction: RecordsTransaction,
  record: Omit<NewRecord, "reference">,
): Promise<StoredRecord> {
  const row = await insertRecord(transaction, { ...record, reference: makeReference("REC") });
  return row ?? insertNamed(transaction, record);
}

/** Keeps what the owner states now; an entered record has to stay complete. */
export function modifyRecord(
  desk: RecordsDesk,
  caller: Caller,
  { id, version, change }: { id: string; version: number; change: RecordChange },
): Promise<RecordMoved> {
  const { reviewReason, ...content } = change;
  return desk.asCaller(caller, async (transaction) => {
    const record = await getRecord(transaction, { id, version });
    const state = proveStep(record, { verb: "modify" }, caller);
    const now = desk.clock();
    const renewal = reasonFor(record, change);
    proveFit(content, state, { ownerMember: record.owner_member, now });
    await proveNamed(transaction, content.governance);
    await provePhotos(transaction, content.weapon.photos, record.weapon.photos);
    const changed = await updateContent(transaction, record, { content, now });
    if (changed === undefined) throw problem(httpErrors.versionMismatch);
    await keepFindable(transaction, record, changed);
    await recordContent(transaction, caller, changed, "modified", renewal);
    return movedOf(changed);
  });
}

/** Why the review day is another; undefined where it is not, whatever was said. */
function reasonFor(
  { state, review_on: reviewOn }: StoredRecord,
  { governance, reviewReason }: RecordChange,
): RenewReason | undefined {
  if (!needsReviewReason({ state, reviewOn }, governance.reviewOn)) return undefined;
  if (reviewReason === undefined) throw problem(recordErrors.reviewReasonMissing);
  return reviewReason;
}

export function movedOf({ id, state, version }: StoredRecord): RecordMoved {
  return { id, state, version };
}
