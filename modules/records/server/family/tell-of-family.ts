import type { Transaction } from "kysely";
import { workAs } from "#platform/database";
import { findDesk, findWorkplace } from "#platform/directory/server";
import { type Subscription, subscribe } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import { notify } from "#platform/notifications/server";
import {
  familyPage,
  familySeenNotice,
  recordFindable,
  recordsFindable,
  searchActs,
} from "#records/contract";
import { firearmName } from "#reference/contract";
import { findNamedEntry, type NamedEntry } from "#reference/server";
import { findOutcome } from "../import/store/portion-store.ts";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsTransaction } from "../records-desk.ts";
import { isFindable } from "../search/serial-rows.ts";
import type { RecordsTables, StoredRecord } from "../tables.ts";
import { matcher } from "../watch/tell-watch.ts";
import { insertFamilyTold, isFamilyKnown, listFamilyOwners } from "./family-store.ts";

/** Tells who has a record of a family that another member has recorded one. */
export const tellOfFamily: Subscription = subscribe(recordFindable, {
  name: "records.tell_of_family",
  principal: matcher,
  handle: (transaction, { object }) =>
    tellOf(transaction as Transaction<RecordsTables>, [object], new Date()),
});

/** The same for the records of one portion of an import: one of each family is told of. */
export const tellOfImportedFamilies: Subscription = subscribe(recordsFindable, {
  name: "records.tell_of_imported_families",
  principal: matcher,
  handle: async (transaction, { object }) => {
    const tables = transaction as Transaction<RecordsTables>;
    const outcome = await findOutcome(tables, object);
    const records = outcome.map(({ record }) => record);
    await tellOf(tables, records, new Date());
  },
});

/** Families of which an agency was told something in this event. */
type ToldHere = Set<string>;

async function tellOf(
  transaction: RecordsTransaction,
  records: readonly string[],
  at: Date,
): Promise<void> {
  const told: ToldHere = new Set();
  for (const id of records) {
    const record = await findRecord(transaction, id);
    if (record === undefined || !isFindable(record) || record.entry_ref === null) continue;
    const family = await findNamedEntry(transaction, record.entry_ref);
    if (family?.entry.kind === undefined) continue;
    for (const recipient of await recipientsOf(transaction, record, family))
      await tellOne(transaction, { record, family, recipient, at }, told);
  }
}

interface Recipient {
  readonly member: string;
  readonly agency: string;
}

/** The agencies of other members that have a record of the family, and their desks. */
async function recipientsOf(
  transaction: RecordsTransaction,
  { owner_member }: StoredRecord,
  { refs }: NamedEntry,
): Promise<Recipient[]> {
  const recipients = new Map<string, Recipient>();
  for (const owner of await listFamilyOwners(transaction, refs, owner_member)) {
    await workAs(transaction, { member: owner.member });
    const desk = await findDesk(transaction, owner.member);
    for (const agency of [owner.agency, desk ?? owner.agency])
      recipients.set(agency, { member: owner.member, agency });
  }
  await workAs(transaction, { principal: matcher });
  return [...recipients.values()];
}

interface Telling {
  readonly record: StoredRecord;
  readonly family: NamedEntry;
  readonly recipient: Recipient;
  readonly at: Date;
}

/** Once a record and family, and never of what row security does not show the agency. */
async function tellOne(
  transaction: RecordsTransaction,
  { record, family, recipient, at }: Telling,
  toldHere: ToldHere,
): Promise<void> {
  const { member, agency } = recipient;
  const { ref: entry, entry: named } = family;
  if (toldHere.has(`${entry} ${agency}`) || !(await isShown(transaction, record, recipient)))
    return;
  const told = { record: record.id, entry, member, agency, at };
  if (!(await insertFamilyTold(transaction, told))) return;
  toldHere.add(`${entry} ${agency}`);
  const { reference, owner_member: owner } = record;
  const facts = { family: firearmName(named), member: owner, reference };
  await notify(transaction, recipient, familySeenNotice, facts, familyPage(entry));
  // A look kept by the matcher says that its reader has a record of the family; opening the page leaves one of its own.
  if (!(await isFamilyKnown(transaction, family.refs, { owner: member, to: owner }))) return;
  await recordAct(transaction, {
    principal: matcher,
    member,
    agency,
    ...describeAct(searchActs.shown, record.id, { as: "family" }),
    ...ownerOf(record),
  });
}

async function isShown(
  transaction: RecordsTransaction,
  { id }: StoredRecord,
  { member, agency }: Recipient,
): Promise<boolean> {
  await workAs(transaction, { member });
  const workplace = await findWorkplace(transaction, agency);
  await workAs(transaction, { member, agency, isDesk: workplace?.isDesk ?? false });
  const isOpen = (await findRecord(transaction, id)) !== undefined;
  await workAs(transaction, { principal: matcher });
  return isOpen;
}
