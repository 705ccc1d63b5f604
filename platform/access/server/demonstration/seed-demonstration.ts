import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { AccessTransaction } from "../access-parts.ts";
import { enterMember } from "../member/enter-member.ts";
import { enterAccount, enterGrant, enterPerson } from "../person/enter-person.ts";
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
      const admission = { member, agencies: agenciesOf(country), profile };
      await enterMember(transaction, seeder(id), admission, now);
    }
    for (const person of castPeople) await enterCastPerson(transaction, person, now);
  });
}

/** Who enters the cast, as the ledger names it. */
function seeder(member: string) {
  return { member, principal: "demonstration" };
}

async function enterCastPerson(
  transaction: AccessTransaction,
  { number, name, member, language, accounts }: CastPerson,
  now: Date,
): Promise<void> {
  const person = castId("person", number);
  const actor = seeder(member);
  await enterPerson(transaction, actor, { id: person, member, name, isSynthetic: true }, now);
  for (const { number, agency, signInName, roles } of accounts) {
    const account = castId("account", number);
    const isNew = await enterAccount(
      transaction,
      actor,
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
      await enterGrant(transaction, actor, { member, account, role, proposal: null }, now);
    }
  }
}
