import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import { admitMember } from "#platform/directory/server";
import type { AccessTransaction } from "../access-parts.ts";
import { insertAccount, insertGrant, insertPerson } from "../person/person-store.ts";
import type { AccessTables } from "../tables.ts";
import { castId } from "./cast-id.ts";
import { agenciesOf, castMembers } from "./cast-members.ts";
import { type CastPerson, castPeople } from "./cast-people.ts";

/**
 * Enters the members and people of the demonstration, once. Nobody of the cast has a password: they
 * exist only where `isDemonstration` serves their one-click sign-in.
 */
export async function seedDemonstration(query: Kysely<unknown>, now = new Date()): Promise<void> {
  const typed = query.withTables<AccessTables>();
  await inTransaction(typed, { principal: "secretariat" }, async (transaction) => {
    for (const country of castMembers) {
      const { id, names, profile } = country;
      const member = { id, names, isSynthetic: true };
      await admitMember(transaction, { member, agencies: agenciesOf(country), profile }, now);
    }
    for (const person of castPeople) await enterCastPerson(transaction, person, now);
  });
}

async function enterCastPerson(
  transaction: AccessTransaction,
  { number, name, member, language, accounts }: CastPerson,
  now: Date,
): Promise<void> {
  const person = castId("person", number);
  await insertPerson(transaction, { id: person, member, name, isSynthetic: true }, now);
  for (const { number, agency, signInName, roles } of accounts) {
    const account = castId("account", number);
    const isNew = await insertAccount(
      transaction,
      {
        id: account,
        member,
        person,
        agency: castId("agency", agency),
        signInName,
        language,
        state: "active",
        isSynthetic: true,
      },
      now,
    );
    // A demonstration may take roles away; the next start leaves that alone.
    if (!isNew) continue;
    for (const role of roles) {
      await insertGrant(transaction, { member, account, role, proposal: null }, now);
    }
  }
}
