import type { Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { locatedNotice, recordErrors, type SeenFirearm } from "#records/contract";
import { provePhotos } from "../photos/prove-photos.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { tellOwner } from "../tell-owner.ts";
import { askOnce } from "./ask-owner.ts";

/**
 * A desk that says it has the firearm of another member's record puts what it has seen to the owner: nobody confirms
 * what nobody has compared.
 */
export async function askLocated(
  desk: RecordsDesk,
  transaction: RecordsTransaction,
  { caller, now }: { readonly caller: Caller; readonly now: Date },
  record: StoredRecord,
  seen: SeenFirearm | undefined,
): Promise<void> {
  if (seen === undefined) throw problem(recordErrors.seenMissing);
  const { id, owner_member: ownerMember, owner_agency: ownerAgency, reference } = record;
  const { numbers, purpose, ...question } = seen;
  await provePhotos(transaction, seen.photos);
  const search = { numbers, gun: {}, purpose };
  const asked = { ...question, search, about: { record: id } };
  await askOnce(desk, transaction, { caller, now }, asked, { id, ownerMember, ownerAgency });
  await tellOwner(transaction, record, locatedNotice, { reference, member: caller.member });
}
