import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { recordFindable, twinFoundNotice } from "#records/contract";
import { everyStep, type RankedRecord, rankRecords, readNumbers } from "#records/science";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { isOneNumber } from "../search/pointed-records.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { RecordsTables, StoredRecord } from "../tables.ts";
import { tellContradictions } from "./tell-contradictions.ts";
import { tellOfOther } from "./tell-of-other.ts";
import { findAlike, insertTwin, pairOf } from "./twin-store.ts";

/** Pairs found for one record: a number that more bear is not this gun's alone. */
const mostTwins = 20;

/** Signs from which on a number alone says that two records may be of one firearm. */
const tellingSigns = 6;

/**
 * Finds the records that may be of the same firearm as one that was entered, changed or renewed, and tells the owners
 * of both what row security shows them, and what cannot be true of one firearm. Each pair is found once.
 */
export const proposeTwins: Subscription = subscribe(recordFindable, {
  name: "records.propose_twins",
  principal: "records_matcher",
  handle: (transaction, { object }) =>
    proposeOf(transaction as Transaction<RecordsTables>, object, new Date()),
});

/** Finds those of one record; needs the principal `records_matcher`. */
export async function proposeOf(
  transaction: RecordsTransaction,
  id: string,
  at: Date,
): Promise<void> {
  const record = await findRecord(transaction, id);
  if (record === undefined || !isFindable(record)) return;
  for (const { record: twin } of await rankTwins(transaction, record)) {
    const other = await findRecord(transaction, twin);
    if (other === undefined || !(await insertTwin(transaction, pairOf(id, twin), at))) continue;
    await tellOfOther(transaction, record, other, twinFoundNotice);
    await tellOfOther(transaction, other, record, twinFoundNotice);
  }
  await tellContradictions(transaction, id, at);
}

async function rankTwins(
  transaction: RecordsTransaction,
  { id, weapon }: StoredRecord,
): Promise<RankedRecord[]> {
  const { serials, make, model, calibre, type, country } = weapon;
  const numbers = serials.map(({ text }) => ({ text }));
  const gun = { make, model, calibre, type, country };
  const steps = readNumbers(numbers).flatMap((number) => everyStep(number, gun));
  // A run within a number would be sought by reading every serial there is.
  const quick = steps.filter(({ step }) => step.kind !== "inside");
  const alike = await findAlike(transaction, id, quick);
  return rankRecords({ numbers, gun }, alike, mostTwins).filter(isTwin);
}

/** A short number is on many guns: then the make has to agree as well. */
function isTwin(ranked: RankedRecord): boolean {
  const isLong = ranked.numbers.some(({ norm }) => norm.length >= tellingSigns);
  const isOfMake = ranked.fields.some(
    ({ field, agreement }) => field === "make" && (agreement === "agrees" || agreement === "near"),
  );
  return isOneNumber(ranked) && (isLong || isOfMake);
}
