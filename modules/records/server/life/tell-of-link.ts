import type { Transaction } from "kysely";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { linkStated, linkStatedNotice } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { RecordsTables } from "../tables.ts";
import { findLink, listRecords } from "./link-store.ts";
import { tellContradictions } from "./tell-contradictions.ts";
import { tellOfOther } from "./tell-of-other.ts";

/** Tells the owner of a record what another member says of it and a record it owns itself, and what follows that cannot be true. */
export const tellOfLink: Subscription = subscribe(linkStated, {
  name: "records.tell_of_link",
  principal: "records_matcher",
  handle: (transaction, { object }) => tellOf(transaction as Transaction<RecordsTables>, object),
});

async function tellOf(transaction: RecordsTransaction, id: string): Promise<void> {
  const link = await findLink(transaction, id);
  if (link === undefined) return;
  const records = await listRecords(transaction, [link.record, link.other]);
  for (const record of records)
    for (const other of records)
      if (record !== other && record.owner_member !== link.owner_member)
        await tellOfOther(transaction, record, other, linkStatedNotice);
  if (link.verdict === "same") await tellContradictions(transaction, link.record, new Date());
}
