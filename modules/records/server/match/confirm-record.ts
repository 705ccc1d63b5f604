import { actorOf, type Caller } from "#platform/access/contract";
import { readActsOf } from "#platform/ledger/server";
import { inHandTypes, type MatchState, recordActs } from "#records/contract";
import { listMatchesOf } from "../life/link-store.ts";
import { recordMove } from "../record-act.ts";
import { findRecord, updateStanding } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch, StoredRecord } from "../tables.ts";

/**
 * The firearm a record seeks is found: the record goes the way it would have gone had the finding desk located it and
 * the owner's confirmed. One whose firearm its owner has in hand stays as it is, and so does one further on its way.
 */
export async function confirmRecord(
  transaction: RecordsTransaction,
  caller: Caller,
  match: StoredMatch,
  now: Date,
): Promise<void> {
  const record = await findRecord(transaction, match.record);
  if (record === undefined || inHandTypes.has(record.type)) return;
  const located =
    record.state === "active" ? await locate(transaction, caller, record, match, now) : record;
  if (located?.state !== "located") return;
  const confirmed = await updateStanding(transaction, located, { state: "confirmed" }, now);
  if (confirmed !== undefined) await recordMove(transaction, actorOf(caller), confirmed, "confirm");
}

/** It was not the firearm: the record that who asked had located is sought again. */
export async function refuteRecord(
  transaction: RecordsTransaction,
  caller: Caller,
  { record: id, asked_by, asker_member }: StoredMatch,
  now: Date,
): Promise<void> {
  const record = await findRecord(transaction, id);
  const isTheirs = record?.located_by === asked_by && record.located_member === asker_member;
  if (record?.state !== "located" || !isTheirs) return;
  const move = {
    state: "active",
    located_by: null,
    located_member: null,
    located_at: null,
  } as const;
  const refuted = await updateStanding(transaction, record, move, now);
  if (refuted !== undefined) await recordMove(transaction, actorOf(caller), refuted, "refute");
}

/**
 * What a hit had confirmed is a lead again once it is taken back: not what the owner's desk confirmed without it, and not
 * while another hit says the same. `match` as it stood before.
 */
export async function reopenRecord(
  transaction: RecordsTransaction,
  caller: Caller,
  match: StoredMatch,
  now: Date,
): Promise<void> {
  const record = await findRecord(transaction, match.record);
  if (record?.state !== "confirmed" || !(await isConfirmedBy(transaction, match))) return;
  const others = await listMatchesOf(transaction, [record.id]);
  if (others.some(({ id, state }) => id !== match.id && hits.has(state))) return;
  const reopened = await updateStanding(transaction, record, { state: "located" }, now);
  if (reopened !== undefined) await recordMove(transaction, actorOf(caller), reopened, "reopen");
}

const hits: ReadonlySet<MatchState> = new Set(["confirmed", "closed"]);

/** Whether the latest confirmation of the record is the hit's own: both were written at one moment. */
async function isConfirmedBy(
  transaction: RecordsTransaction,
  { record: objectId, answered_at }: StoredMatch,
): Promise<boolean> {
  const acts = await readActsOf(transaction, { objectKind: "records.record", objectId });
  const moves = acts.flatMap(
    ({ content }) => recordActs.moved.content.safeParse(content).data ?? [],
  );
  const last = moves.filter(({ verb }) => verb === "confirm").at(-1);
  return last !== undefined && last.at === answered_at?.toISOString();
}

async function locate(
  transaction: RecordsTransaction,
  caller: Caller,
  record: StoredRecord,
  match: StoredMatch,
  now: Date,
): Promise<StoredRecord | undefined> {
  const located = await updateStanding(
    transaction,
    record,
    {
      state: "located",
      located_by: match.asked_by,
      located_member: match.asker_member,
      located_at: match.asked_at,
    },
    now,
  );
  if (located !== undefined) await recordMove(transaction, actorOf(caller), located, "locate");
  return located;
}
