import type { Caller } from "#platform/access/contract";
import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { type RenewReason, recordActs } from "#records/contract";
import { contentOf } from "./content-of-row.ts";
import type { RecordsTransaction } from "./records-desk.ts";
import type { StoredRecord } from "./tables.ts";

/** Writes that a draft was begun or a record changed, with what it says since. */
export function recordContent(
  transaction: RecordsTransaction,
  caller: Pick<Caller, "person" | "member" | "agency">,
  row: StoredRecord,
  verb: "drafted" | "modified",
  renewal?: RenewReason,
): Promise<unknown> {
  const said = { record: contentOf(row), at: row.changed_at.toISOString() };
  const { id, reference, owner_member: member, owner_agency: agency } = row;
  const act =
    verb === "drafted"
      ? describeAct(recordActs.drafted, id, { ...said, reference, member, agency })
      : describeAct(recordActs.modified, id, {
          ...said,
          ...(renewal !== undefined && { renewal }),
        });
  const { person, member: actingMember, agency: actingAgency } = caller;
  const actor = { person, member: actingMember, agency: actingAgency };
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

type Moved = Parameters<typeof describeAct<typeof recordActs.moved.content>>[2];

/** Writes that a record was moved, and where it stands since. */
export function recordMove(
  transaction: RecordsTransaction,
  actor: Actor,
  row: StoredRecord,
  verb: Moved["verb"],
  renewal?: Moved["renewal"],
): Promise<unknown> {
  return recordAct(transaction, { ...actor, ...describeMove(row, verb, renewal) });
}

/** The same, to be written together with others. */
export function describeMove(row: StoredRecord, verb: Moved["verb"], renewal?: Moved["renewal"]) {
  const { located_by: person, located_member: member, located_at: at } = row;
  const isLocated = person !== null && member !== null && at !== null;
  const act = describeAct(recordActs.moved, row.id, {
    verb,
    state: row.state,
    reviewOn: row.review_on,
    closing: row.closing,
    located: isLocated ? { person, member, at: at.toISOString() } : null,
    expiredFrom: row.expired_from,
    enteredAt: row.entered_at?.toISOString() ?? null,
    at: row.changed_at.toISOString(),
    ...(renewal !== undefined && { renewal }),
  });
  return { ...act, ...ownerOf(row) };
}

export function ownerOf({
  owner_member,
  owner_agency,
}: Pick<StoredRecord, "owner_member" | "owner_agency">) {
  return { ownerMember: owner_member, ownerAgency: owner_agency };
}
