import { workAs } from "#platform/database";
import { findDesk, findWorkplace } from "#platform/directory/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { NotificationDefinition } from "#platform/notifications/contract";
import { notify } from "#platform/notifications/server";
import { lifePage, searchActs } from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { isOpenTo } from "./is-open-to.ts";

const principal = "records_matcher";

type TwinNotice = NotificationDefinition<"reference" | "member">;

/**
 * Tells the owner of a record, and its desk, of another of perhaps the same firearm, where they may see it: who may not
 * never learns that it is there. The other's owner sees that it was told of, unless that would say that there is a record
 * it may not see: then what it sees is that the other is opened. Needs the principal `records_matcher`.
 */
export async function tellOfOther(
  transaction: RecordsTransaction,
  record: StoredRecord,
  other: StoredRecord,
  notice: TwinNotice,
): Promise<void> {
  const { owner_member: member, reference } = record;
  for (const agency of await sideOf(transaction, record)) {
    if (!(await sees(transaction, { member, agency }, other.id))) continue;
    const facts = { reference, member: other.owner_member };
    await notify(transaction, { member, agency }, notice, facts, lifePage(record.id));
    if (member === other.owner_member || !isOpenTo(record, other.owner_member)) continue;
    await recordAct(transaction, {
      principal,
      member,
      agency,
      ...describeAct(searchActs.shown, other.id, { as: "twin" }),
      ...ownerOf(other),
    });
  }
}

async function sideOf(
  transaction: RecordsTransaction,
  { owner_member, owner_agency }: StoredRecord,
): Promise<Set<string>> {
  await workAs(transaction, { member: owner_member });
  const desk = await findDesk(transaction, owner_member);
  await workAs(transaction, { principal });
  return new Set([owner_agency, desk ?? owner_agency]);
}

/** Whether an agency may open a record today. */
async function sees(
  transaction: RecordsTransaction,
  { member, agency }: { member: string; agency: string },
  record: string,
): Promise<boolean> {
  await workAs(transaction, { member });
  const workplace = await findWorkplace(transaction, agency);
  await workAs(transaction, { member, agency, isDesk: workplace?.isDesk ?? false });
  const seen = await findRecord(transaction, record);
  await workAs(transaction, { principal });
  return seen !== undefined;
}
