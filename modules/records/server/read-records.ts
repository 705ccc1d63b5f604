import { actorOf, type Caller } from "#platform/access/contract";
import { type CheckedInput, problem, type RouteAnswer } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  findFaults,
  type listOwnRecordsRoute,
  possibleVerbs,
  type RecordContent,
  type RecordSummary,
  type RecordView,
  recordActs,
  recordErrors,
} from "#records/contract";
import { contentOf } from "./content-of-row.ts";
import { viewCustody } from "./custody/view-custody.ts";
import { listOpenMatches } from "./match/asked-store.ts";
import { standingOf } from "./prove-record.ts";
import { ownerOf } from "./record-act.ts";
import { findRecord, listOwnRecords } from "./record-store.ts";
import type { RecordsDesk } from "./records-desk.ts";
import type { StoredRecord } from "./tables.ts";

/** A record, after its owner's ledger holds that the caller looked at it. */
export async function openRecord(
  desk: RecordsDesk,
  caller: Caller,
  id: string,
): Promise<RecordView> {
  const { row, ...beside } = await desk.asCaller(caller, async (transaction) => {
    const found = await findRecord(transaction, id);
    if (found === undefined) throw problem(recordErrors.notFound);
    const custody = await viewCustody(transaction, found, caller);
    return { row: found, custody, matches: await listOpenMatches(transaction, id) };
  });
  await desk.recordLook({
    ...actorOf(caller),
    ...describeAct(recordActs.opened, id, {}),
    ...ownerOf(row),
  });
  return { ...viewOf(row, caller, desk.clock()), ...beside };
}

type Beside = "custody" | "matches";

function viewOf(row: StoredRecord, caller: Caller, now: Date): Omit<RecordView, Beside> {
  const content = contentOf(row);
  const ownerMember = row.owner_member;
  const isOwn = caller.member === ownerMember;
  const { located_member: member, located_at: at } = row;
  return {
    ...identityOf(row),
    content: isOwn ? content : withoutNamed(content),
    draftedAt: row.drafted_at.toISOString(),
    enteredAt: row.entered_at?.toISOString() ?? null,
    changedAt: row.changed_at.toISOString(),
    located: member !== null && at !== null ? { member, at: at.toISOString() } : null,
    closing: row.closing,
    faults: isOwn ? findFaults(content, { ownerMember, now }) : [],
    verbs: possibleVerbs(standingOf(row), caller),
  };
}

/** Who else may see a record, or may not, is its owner's own business. */
function withoutNamed({ governance, ...content }: RecordContent): RecordContent {
  const nobody = { excludedMembers: [], namedMembers: [], namedAgencies: [] };
  return { ...content, governance: { ...governance, ...nobody } };
}

function identityOf(row: StoredRecord) {
  const { id, reference, state, version } = row;
  return { id, reference, state, version, ...ownerOf(row) };
}

/** The records of the caller's agency or, for a desk, of its member. */
export function readOwnRecords(
  desk: RecordsDesk,
  caller: Caller,
  { state, cursor, limit }: CheckedInput<typeof listOwnRecordsRoute>["query"],
): Promise<RouteAnswer<typeof listOwnRecordsRoute>> {
  return desk.asCaller(caller, async (transaction) => {
    const wanted = { member: caller.member, state, before: cursor, limit: limit + 1 };
    const found = await listOwnRecords(transaction, wanted);
    const records = found.slice(0, limit).map(summaryOf);
    return { records, next: found.length > limit ? (records.at(-1)?.id ?? null) : null };
  });
}

/** A record in a list, or found by a search. */
export function summaryOf(row: StoredRecord): RecordSummary {
  const { make, model, type, calibre, country, serials, serialState, photos } = row.weapon;
  return {
    ...identityOf(row),
    type: row.type,
    weapon: {
      make,
      model,
      type,
      calibre,
      country,
      serials,
      serialState,
      ...(photos && { photos }),
    },
    ownReference: row.own_reference,
    reviewOn: row.review_on,
    changedAt: row.changed_at.toISOString(),
  };
}
