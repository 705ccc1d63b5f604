import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { writeToDeskAs } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import {
  dayOf,
  latestReminded,
  type ReviewClocks,
  reviewNearMail,
  reviewNearNotice,
  reviewPage,
  usualReviewClocks,
} from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables } from "../tables.ts";
import { noteReminded, type Reminded } from "./review-store.ts";

const principal = "records_clock";

/**
 * Reminds owners of records whose review day comes, of each reminder once and of the nearest only: the agency and its
 * desk in the product, the desk by one mail. Returns of how many records. Needs the worker's login.
 */
export async function remindOwners(
  query: Kysely<unknown>,
  now: Date,
  { reminders }: ReviewClocks = usualReviewClocks,
): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  let count = 0;
  for (const [reminder, ahead] of [...reminders.entries()].reverse()) {
    const due = { reminder, today: dayOf(now), latest: latestReminded(ahead, now), now };
    count += await inTransaction(tables, { principal }, async (transaction) => {
      const reminded = await noteReminded(transaction, due);
      for (const agency of reminded) await tellAgency(transaction, agency);
      await writeToDesks(transaction, reminded);
      return sumOf(reminded);
    });
  }
  return count;
}

async function tellAgency(
  transaction: RecordsTransaction,
  { member, agency, count, first: date }: Reminded,
): Promise<void> {
  const desk = await findDesk(transaction, member);
  for (const told of new Set([agency, desk ?? agency]))
    await notify(
      transaction,
      { member, agency: told },
      reviewNearNotice,
      { count, date },
      reviewPage,
    );
}

/** One mail a desk for all agencies of its member. */
async function writeToDesks(
  transaction: RecordsTransaction,
  reminded: readonly Reminded[],
): Promise<void> {
  for (const [member, agencies] of Map.groupBy(reminded, (each) => each.member)) {
    const first = agencies.map((agency) => agency.first).sort()[0] ?? "";
    const facts = { count: sumOf(agencies), date: new Date(first).toISOString() };
    await writeToDeskAs(principal, transaction, member, reviewNearMail, facts, reviewPage);
  }
}

function sumOf(reminded: readonly Reminded[]): number {
  return reminded.reduce((sum, { count }) => sum + count, 0);
}
