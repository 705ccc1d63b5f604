import type { Insertable } from "kysely";
import type { PersonContent } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";
import type { StoredRecord } from "../tables.ts";
import type { PersonRow, StoredPerson } from "./person-tables.ts";

/** The persons of a record in the order they were added, as far as row security shows them. */
export function listPersons(
  transaction: RecordsTransaction,
  record: string,
): Promise<StoredPerson[]> {
  return transaction
    .selectFrom("records.person")
    .selectAll()
    .where("record", "=", record)
    .orderBy("id")
    .execute();
}

interface Kept {
  readonly id: string;
  readonly content: PersonContent;
  readonly now: Date;
}

export function insertPerson(
  transaction: RecordsTransaction,
  record: StoredRecord,
  { id, content, now }: Kept,
): Promise<StoredPerson> {
  const row: Insertable<PersonRow> = {
    id,
    record: record.id,
    content: JSON.stringify(content),
    changed_at: now,
    version: 1,
    owner_member: record.owner_member,
    owner_agency: record.owner_agency,
    handling: "restricted",
    disclosure: "silent",
    excluded_members: [],
    named_members: [],
    named_agencies: [],
    conditions_of_use: [],
  };
  return transaction
    .insertInto("records.person")
    .values(row)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A person of a record, held until the transaction ends. */
export function lockPerson(
  transaction: RecordsTransaction,
  { record, id }: { record: string; id: string },
): Promise<StoredPerson | undefined> {
  return transaction
    .selectFrom("records.person")
    .selectAll()
    .where("id", "=", id)
    .where("record", "=", record)
    .forUpdate()
    .executeTakeFirst();
}

export function updatePerson(
  transaction: RecordsTransaction,
  person: StoredPerson,
  { content, now }: Omit<Kept, "id">,
): Promise<StoredPerson> {
  return transaction
    .updateTable("records.person")
    .set({
      content: JSON.stringify(content),
      changed_at: now,
      version: person.version + 1,
    })
    .where("id", "=", person.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deletePerson(transaction: RecordsTransaction, id: string): Promise<void> {
  await transaction.deleteFrom("records.person").where("id", "=", id).execute();
}
