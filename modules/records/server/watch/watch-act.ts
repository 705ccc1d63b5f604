import { describeAct } from "#platform/ledger/contract";
import { type Actor, recordAct } from "#platform/ledger/server";
import { type WatchContent, watchActs } from "#records/contract";
import { ownerOf } from "../record-act.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredWatch } from "../tables.ts";

export function watchContentOf(row: StoredWatch): WatchContent {
  const { numbers, gun, purpose, tells, review_on: reviewOn } = row;
  return { numbers, gun, purpose, tells, reviewOn };
}

/** Writes that a watch was begun or changed, with what it watches since. */
export function recordWatched(
  transaction: RecordsTransaction,
  actor: Actor,
  row: StoredWatch,
  verb: "begun" | "changed",
): Promise<unknown> {
  const said = { watch: watchContentOf(row), at: row.changed_at.toISOString() };
  const { id, reference, begun_by: person } = row;
  const { ownerMember: member, ownerAgency: agency } = ownerOf(row);
  const act =
    verb === "begun"
      ? describeAct(watchActs.begun, id, { ...said, reference, owner: { member, agency, person } })
      : describeAct(watchActs.changed, id, said);
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}

/** Writes that a watch was ended, or has lapsed. */
export function recordWatchEnd(
  transaction: RecordsTransaction,
  actor: Actor,
  row: StoredWatch,
): Promise<unknown> {
  const state = row.state === "lapsed" ? "lapsed" : "ended";
  const act = describeAct(watchActs.ended, row.id, { state, at: row.changed_at.toISOString() });
  return recordAct(transaction, { ...actor, ...act, ...ownerOf(row) });
}
