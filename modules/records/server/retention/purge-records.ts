import type { Kysely } from "kysely";
import { inTransaction, workAs } from "#platform/database";
import { purgeFiles } from "#platform/files/server";
import { describeAct } from "#platform/ledger/contract";
import { becomePurger, leavePurger, PURGER, purgeObject, recordAct } from "#platform/ledger/server";
import {
  latestPurged,
  type PurgeRule,
  type ReviewClocks,
  retentionActs,
  usualReviewClocks,
} from "#records/contract";
import { forgetOldChecks } from "../check/forget-checks.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables } from "../tables.ts";
import { type HungPhoto, listPhotos, listUnusedPhotos } from "./photo-store.ts";
import {
  cleanImports,
  type Dependent,
  deleteRecords,
  type ExpiredRecord,
  insertPurged,
  listDependents,
  listTwinsLeft,
  takeExpired,
} from "./purge-store.ts";
import { tellPurged } from "./tell-purged.ts";

/** Records in one transaction. */
const MOST = 50;

/**
 * Purges expired records that nobody has renewed in time: content and salts of all acts on them, their rows and all
 * that hangs on them. What stays is that they were here. Returns how many. Needs the worker's login.
 */
export async function purgeRecords(
  query: Kysely<unknown>,
  now: Date,
  clocks: ReviewClocks = usualReviewClocks,
): Promise<number> {
  // Lists that still show a record were checked before it expired.
  await forgetOldChecks(query, now, clocks.purgeAfterDays);
  const latest = latestPurged(now, clocks);
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal: PURGER }, async (transaction) => {
    await becomePurger(transaction);
    const records = await takeExpired(transaction, { latest, most: MOST });
    await leavePurger(transaction);
    const photos = await asClock(transaction, () => listPhotos(transaction, records.map(idOf)));
    await becomePurger(transaction);
    if (records.length > 0) await purge(transaction, records, now);
    await leavePurger(transaction);
    await purgeUnused(transaction, photos);
    await tellPurged(transaction, records);
    return records.length;
  });
  return done < MOST ? done : done + (await purgeRecords(query, now, clocks));
}

/** Photographs that hung on what is gone and on nothing else. */
async function purgeUnused(
  transaction: RecordsTransaction,
  photos: readonly HungPhoto[],
): Promise<void> {
  if (photos.length === 0) return;
  const unused = await asClock(transaction, () => listUnusedPhotos(transaction, photos));
  await becomePurger(transaction);
  await purgeFiles(transaction, unused, { purpose: "not_renewed" });
  await leavePurger(transaction);
}

function idOf({ id }: ExpiredRecord): string {
  return id;
}

/** The purger reads nothing that records say; the clock finds which photographs hang on them. */
async function asClock<Result>(
  transaction: RecordsTransaction,
  read: () => Promise<Result>,
): Promise<Result> {
  await workAs(transaction, { principal: "records_clock" });
  const result = await read();
  await workAs(transaction, { principal: PURGER });
  return result;
}

async function purge(
  transaction: RecordsTransaction,
  records: readonly ExpiredRecord[],
  now: Date,
): Promise<void> {
  const ids = records.map(idOf);
  const members = [...new Set(records.map(({ owner_member }) => owner_member))];
  const dependents = await listDependents(transaction, ids);
  const twins = await listTwinsLeft(transaction, ids);
  await cleanImports(transaction, members, ids);
  // Rows first: whoever still changes one of them is waited for, and the act they leave is emptied with the others.
  await deleteRecords(transaction, ids);
  const rows = [];
  for (const record of records) {
    const own = dependents.filter((each) => each.record === record.id);
    rows.push(await purgeActs(transaction, record, own, now));
  }
  await insertPurged(transaction, rows, twins);
}

/** Empties the acts on a record and on what hangs on it, and records that; what is then kept of it. */
async function purgeActs(
  transaction: RecordsTransaction,
  record: ExpiredRecord,
  dependents: readonly Dependent[],
  now: Date,
) {
  const { id, reference, review_on, owner_member, owner_agency } = record;
  const rule = ruleOf(record);
  const owner = { ownerMember: owner_member, ownerAgency: owner_agency };
  let emptied = 0;
  for (const objectKind of ["records.record", "records.protocol", "records.custody"])
    emptied += await purgeObject(transaction, {
      objectKind,
      objectId: id,
      ...owner,
      purpose: rule,
    });
  for (const dependent of dependents)
    emptied += await purgeObject(transaction, { ...dependent, purpose: rule });
  const at = now.toISOString();
  const said = { reference, member: owner_member, agency: owner_agency, rule, emptied, at };
  const described = describeAct(retentionActs.purged, id, { ...said, reviewOn: review_on });
  const actor = { member: owner_member, principal: PURGER };
  const act = await recordAct(transaction, { ...actor, ...described, ...owner, purpose: rule });
  return {
    id,
    reference,
    rule,
    review_on,
    purged_at: now,
    emptied,
    act,
    owner_member,
    owner_agency,
  };
}

function ruleOf({ expired_from }: ExpiredRecord): PurgeRule {
  return expired_from === "cleared" || expired_from === "cancelled" ? "closed" : "not_renewed";
}
