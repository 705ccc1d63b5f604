import type { Transaction } from "kysely";
import { workAs } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { writeToDeskAs } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import { sendWebhook } from "#platform/webhooks/server";
import {
  recordFindable,
  recordPage,
  reverseHitMail,
  reverseHitNotice,
  reverseHitWebhook,
  reversePointerNotice,
  searchActs,
  searchPage,
} from "#records/contract";
import type { PlannedStep } from "#records/science";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { RecordsTables, StoredRecord } from "../tables.ts";
import {
  type FoundSearch,
  findSearches,
  findShown,
  insertReverseHit,
  listNorms,
} from "./kept-search-store.ts";
import { isTold, stepsFrom } from "./match-searches.ts";

const principal = "records_matcher";

/**
 * Holds a record that was entered, changed or renewed against all searches kept, and tells who put one that it answers.
 * Runs in the transaction that marks the event handled: each search is told of a record once.
 */
export const tellSearchers: Subscription = subscribe(recordFindable, {
  name: "records.tell_searchers",
  principal,
  handle: (transaction, { object }) =>
    tellOf(transaction as Transaction<RecordsTables>, object, new Date()),
});

/** Holds one record against the searches that `mayMatch` its numbers; needs the principal `records_matcher`. */
export async function tellOf(
  transaction: RecordsTransaction,
  id: string,
  at: Date,
  mayMatch: (steps: readonly PlannedStep[]) => boolean = () => true,
): Promise<void> {
  const record = await findRecord(transaction, id);
  if (record === undefined || !isFindable(record)) return;
  const norms = await listNorms(transaction, id);
  const { make, model, calibre, type, country } = record.weapon;
  const gun = { make, model, calibre, type, country };
  const steps = stepsFrom(norms, gun);
  if (!mayMatch(steps)) return;
  const found = await findSearches(transaction, id, steps);
  for (const search of found.filter((each) => isTold(each, norms, gun)))
    await tellSearcher(transaction, record, search, at);
}

/** Tells one searcher what row security shows that agency today. */
async function tellSearcher(
  transaction: RecordsTransaction,
  record: StoredRecord,
  search: FoundSearch,
  at: Date,
): Promise<void> {
  const { member, agency } = search;
  await workAs(transaction, { member });
  const workplace = await findWorkplace(transaction, agency);
  await workAs(transaction, { member, agency, isDesk: workplace?.isDesk ?? false });
  const shown = await findShown(transaction, record.id);
  await workAs(transaction, { principal });
  if (shown === undefined) return;
  if (!(await insertReverseHit(transaction, { record: record.id, search, at }))) return;
  const owner = record.owner_member;
  await writeToDeskAs(principal, transaction, member, reverseHitMail, {}, searchPage);
  if (shown === "match") {
    const { id, reference } = record;
    const facts = { reference, member: owner };
    await notify(transaction, { member, agency }, reverseHitNotice, facts, recordPage(id));
    await sendWebhook(transaction, search, reverseHitWebhook, { id, reference }, recordPage(id));
  } else {
    const facts = { member: owner };
    await notify(transaction, { member, agency }, reversePointerNotice, facts, searchPage);
    await sendWebhook(transaction, search, reverseHitWebhook, {}, searchPage);
  }
  await recordAct(transaction, {
    principal,
    member,
    agency,
    ...describeAct(searchActs.shown, record.id, { as: "reverse_hit" }),
    ...ownerOf(record),
  });
}
