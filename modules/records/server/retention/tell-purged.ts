import { workAs } from "#platform/database";
import { findDesk } from "#platform/directory/server";
import { notify } from "#platform/notifications/server";
import { purgedNotice, purgedPage } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { ExpiredRecord } from "./purge-store.ts";

/** Tells each agency, and its desk, how many of its records are gone; the transaction goes on as the clock. */
export async function tellPurged(
  transaction: RecordsTransaction,
  records: readonly ExpiredRecord[],
): Promise<void> {
  await workAs(transaction, { principal: "records_clock" });
  for (const [agency, own] of Map.groupBy(records, ({ owner_agency }) => owner_agency)) {
    const member = own[0]?.owner_member ?? "";
    const desk = await findDesk(transaction, member);
    const facts = { count: own.length };
    for (const told of new Set([agency, desk ?? agency]))
      await notify(transaction, { member, agency: told }, purgedNotice, facts, purgedPage);
  }
}
