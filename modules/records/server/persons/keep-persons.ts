import { actorOf, type Caller } from "#platform/access/contract";
import { createId } from "#platform/database";
import { httpErrors, problem } from "#platform/http/contract";
import { enqueueJob } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import {
  type PersonContent,
  personActs,
  personErrors,
  personRefusals,
  recordErrors,
  refusePersons,
} from "#records/contract";
import { ownerOf } from "../record-act.ts";
import { findRecord } from "../record-store.ts";
import type { RecordsDesk, RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import { deletePerson, insertPerson, lockPerson, updatePerson } from "./person-store.ts";
import type { StoredPerson } from "./person-tables.ts";
import { PURGE_PERSON, purgeSubject } from "./purge-person.ts";

interface Named {
  readonly record: string;
  readonly person: string;
}

/** Adds a person to a record of the caller's side. */
export function addPerson(
  desk: RecordsDesk,
  caller: Caller,
  { record: id, content }: { record: string; content: PersonContent },
) {
  return desk.asCaller(caller, async (transaction) => {
    const now = desk.clock();
    const record = await proveRecord(transaction, caller, { id, verb: "add" });
    const kept = await insertPerson(transaction, record, { id: createId(), content, now });
    const { ownerMember: member, ownerAgency: agency } = ownerOf(record);
    const said = { record: id, person: content, owner: { member, agency }, at: now.toISOString() };
    const act = describeAct(personActs.added, kept.id, said);
    await recordAct(transaction, { ...actorOf(caller), ...act, ...ownerOf(kept) });
    return { id: kept.id, version: kept.version };
  });
}

/** Keeps what is stated of a person now. */
export function modifyPerson(
  desk: RecordsDesk,
  caller: Caller,
  { content, version, ...named }: Named & { content: PersonContent; version: number },
) {
  return desk.asCaller(caller, async (transaction) => {
    const now = desk.clock();
    const person = await provePerson(transaction, caller, { ...named, verb: "modify" });
    if (person.version !== version) throw problem(httpErrors.versionMismatch);
    const kept = await updatePerson(transaction, person, { content, now });
    const said = { person: content, at: now.toISOString() };
    const act = describeAct(personActs.modified, kept.id, said);
    await recordAct(transaction, { ...actorOf(caller), ...act, ...ownerOf(kept) });
    return { id: kept.id, version: kept.version };
  });
}

/** Removes a person; the worker purges what the ledger holds of the data. */
export function removePerson(desk: RecordsDesk, caller: Caller, named: Named) {
  return desk.asCaller(caller, async (transaction) => {
    const person = await provePerson(transaction, caller, { ...named, verb: "remove" });
    await deletePerson(transaction, person.id);
    const act = describeAct(personActs.removed, person.id, {});
    await recordAct(transaction, { ...actorOf(caller), ...act, ...ownerOf(person) });
    await enqueueJob(transaction, PURGE_PERSON, person.id, { subject: purgeSubject(person) });
    return { id: person.id };
  });
}

type Verb = Parameters<typeof refusePersons>[1];

async function proveRecord(
  transaction: RecordsTransaction,
  caller: Caller,
  { id, verb }: { id: string; verb: Verb },
): Promise<StoredRecord> {
  const record = await findRecord(transaction, id);
  if (record === undefined) throw problem(recordErrors.notFound);
  const refusal = refusePersons({ ...ownerOf(record), state: record.state }, verb, caller);
  if (refusal !== undefined) throw problem(personRefusals[refusal]);
  return record;
}

async function provePerson(
  transaction: RecordsTransaction,
  caller: Caller,
  { record, person, verb }: Named & { verb: Verb },
): Promise<StoredPerson> {
  await proveRecord(transaction, caller, { id: record, verb });
  const found = await lockPerson(transaction, { record, id: person });
  if (found === undefined) throw problem(personErrors.notFound);
  return found;
}
