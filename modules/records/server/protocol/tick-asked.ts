import type { Caller } from "#platform/access/contract";
import { isOwnersSide, matchPage, type RecordSearch } from "#records/contract";
import { serialKeys } from "#records/science";
import { ownerOf } from "../record-act.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredMatch } from "../tables.ts";
import { listInHand } from "./protocol-store.ts";
import { tickProtocolStep } from "./tick-protocol-step.ts";

/** Who asks about a firearm has searched for it: that step is done for the caller's own records of the firearm in hand. */
export async function tickAsked(
  transaction: RecordsTransaction,
  caller: Caller,
  { numbers }: RecordSearch,
  { id, reference, asked_at: now }: StoredMatch,
): Promise<void> {
  const skeletons = numbers.flatMap(({ text }) => serialKeys(text)).map(({ skel }) => skel);
  const records = await listInHand(transaction, { member: caller.member, skeletons });
  for (const record of records.filter((each) => isOwnersSide(ownerOf(each), caller)))
    await tickProtocolStep(transaction, caller, {
      record: record.id,
      step: "foreign_records",
      by: "records",
      reference,
      link: matchPage(id),
      now,
    });
}
