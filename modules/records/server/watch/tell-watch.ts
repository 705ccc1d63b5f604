import { workAs } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { writeToDeskAs } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import { sendWebhook } from "#platform/webhooks/server";
import {
  recordPage,
  searchActs,
  watchHitMail,
  watchHitNotice,
  watchHitWebhook,
  watchPage,
  watchPointerNotice,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { findShown } from "../reverse/kept-search-store.ts";
import type { StoredRecord, StoredWatch } from "../tables.ts";
import type { WatchedAs } from "./is-watched.ts";
import { recipientsOf, type WatchRecipient } from "./recipients-of.ts";
import { insertWatchHit } from "./watched-store.ts";

/** The principal that holds records against searches and watches. */
export const matcher = "records_matcher";

/** A record that a watch is of. */
export interface WatchHit {
  readonly record: StoredRecord;
  readonly watch: StoredWatch;
  readonly as: WatchedAs;
  readonly at: Date;
}

/**
 * Tells whom a watch tells, once, what row security shows each of their agencies today. The owner sees a look of each
 * agency that was told, and why it watches.
 */
export async function tellWatch(transaction: RecordsTransaction, hit: WatchHit): Promise<void> {
  const { record, watch, at } = hit;
  const told: (WatchRecipient & { shown: Shown })[] = [];
  for (const one of await recipientsOf(matcher, transaction, watch)) {
    const shown = await showTo(transaction, hit, one.agency);
    if (shown !== undefined) told.push({ ...one, shown });
  }
  if (told.length === 0) return;
  if (!(await insertWatchHit(transaction, { record: record.id, watch, at }))) return;
  for (const one of told) await tellOne(transaction, hit, one);
  for (const agency of new Set(told.map((one) => one.agency))) {
    await recordLook(transaction, hit, agency);
    const { id, reference, owner_member: member } = watch;
    const facts = { id, reference };
    await sendWebhook(transaction, { member, agency }, watchHitWebhook, facts, watchPage(id));
  }
}

type Shown = "match" | "pointer";

/** What an agency may know of the record: all, whom to ask, or nothing. */
async function showTo(
  transaction: RecordsTransaction,
  { record, watch: { owner_member: member }, as }: WatchHit,
  agency: string,
): Promise<Shown | undefined> {
  await workAs(transaction, { member });
  const workplace = await findWorkplace(transaction, agency);
  await workAs(transaction, { member, agency, isDesk: workplace?.isDesk ?? false });
  const isOpen = (await findRecord(transaction, record.id)) !== undefined;
  const shown = isOpen ? "match" : await findShown(transaction, record.id);
  await workAs(transaction, { principal: matcher });
  return shown === "pointer" && as !== "same" ? undefined : shown;
}

async function tellOne(
  transaction: RecordsTransaction,
  { record, watch }: WatchHit,
  { recipient, shown, isDesk }: WatchRecipient & { shown: Shown },
): Promise<void> {
  const page = watchPage(watch.id);
  const facts = { watch: watch.reference, member: record.owner_member };
  if (shown === "match") {
    const { id, reference } = record;
    await notify(transaction, recipient, watchHitNotice, { ...facts, reference }, recordPage(id));
  } else await notify(transaction, recipient, watchPointerNotice, facts, page);
  if (!isDesk) return;
  const { owner_member: member, reference } = watch;
  await writeToDeskAs(matcher, transaction, member, watchHitMail, { reference }, page);
}

function recordLook(
  transaction: RecordsTransaction,
  { record, watch: { owner_member: member, purpose } }: WatchHit,
  agency: string,
): Promise<unknown> {
  return recordAct(transaction, {
    principal: matcher,
    member,
    agency,
    purpose,
    ...describeAct(searchActs.shown, record.id, { as: "watch" }),
    ...ownerOf(record),
  });
}
