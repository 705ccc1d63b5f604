import { actorOf, type Caller } from "#platform/access/contract";
import { problem } from "#platform/http/contract";
import { describeAct } from "#platform/ledger/contract";
import {
  mayOpenPersons,
  type PersonsView,
  personActs,
  recordErrors,
  refusePersons,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk } from "../records-desk.ts";
import { listPersons } from "./person-store.ts";

/** The persons of a record, after its owner's ledger holds who looked and why. */
export async function openPersons(
  desk: RecordsDesk,
  caller: Caller,
  { record: id, purpose }: { record: string; purpose: string },
): Promise<PersonsView> {
  const { record, rows } = await desk.asCaller(caller, async (transaction) => {
    const found = await findRecord(transaction, id);
    // Who may not see persons of a record learns nothing of whether there are any.
    if (found === undefined || !mayOpenPersons(ownerOf(found), caller))
      throw problem(recordErrors.notFound);
    return { record: found, rows: await listPersons(transaction, id) };
  });
  await desk.recordLook({
    ...actorOf(caller),
    purpose,
    ...describeAct(personActs.opened, id, {}),
    ...ownerOf(record),
  });
  const standing = { ...ownerOf(record), state: record.state };
  return {
    reference: record.reference,
    persons: rows.map(({ id: person, version, content }) => ({ id: person, version, content })),
    mayChange: refusePersons(standing, "add", caller) === undefined,
  };
}
