import { sql } from "kysely";
import { castId, castPeople } from "#platform/access/server";
import { createId, inTransaction } from "#platform/database";
import type { TestDatabase } from "../test-database.ts";

/** The row context of one of the cast, by the number of the account. */
export function castContext(account: number) {
  const person = castPeople.find(({ accounts }) => accounts.some((one) => one.number === account));
  const found = person?.accounts.find((one) => one.number === account);
  if (person === undefined || found === undefined) throw new Error(`no account ${account}`);
  const agency = castId("agency", found.agency);
  return { member: person.member, agency, person: castId("person", person.number) };
}

/** Keeps the row of a photograph that nobody but its agency may see yet; gives its id. */
export async function keepPhotograph(
  { runtime }: Pick<TestDatabase, "runtime">,
  account: number,
): Promise<string> {
  const id = createId();
  const { member, agency, person } = castContext(account);
  await inTransaction(runtime.query, castContext(account), (transaction) =>
    sql`insert into files.file (id, digest, thumbnail_digest, kind, bytes, width, height,
        uploaded_by, owner_member, owner_agency, handling, disclosure)
      values (${id}, ${"a".repeat(64)}, ${"b".repeat(64)}, 'image', 10, 2, 2, ${person}, ${member},
        ${agency}, 'confidential', 'silent')`.execute(transaction),
  );
  return id;
}
