import {
  accessErrors,
  type CastMember,
  demonstrationCastRoute,
  demonstrationSignInRoute,
} from "#platform/access/contract";
import { findWorkplace } from "#platform/directory/server";
import { problem } from "#platform/http/contract";
import { type Binding, bind } from "#platform/http/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { rolesOf } from "../session/session-store.ts";
import { openSession } from "./open-session.ts";

/** One-click sign-in for a demonstration. Elsewhere these routes are never made. */
export function serveDemonstration(desk: AccessDesk): Binding[] {
  return [
    bind(demonstrationCastRoute, async () => ({
      cast: await desk.asGatekeeper(readCast),
    })),
    bind(demonstrationSignInRoute, ({ body }, facts) =>
      openSession(desk, facts, async (transaction) => {
        const row = await transaction
          .selectFrom("access.account")
          .select(["id as account", "person", "owner_member as member"])
          .where("id", "=", body.account)
          .where("is_synthetic", "=", true)
          .where("state", "=", "active")
          .executeTakeFirst();
        if (row === undefined) throw problem(accessErrors.accountNotFound);
        return { ...row, means: "demonstration" };
      }),
    ),
  ];
}

async function readCast(query: AccessTransaction): Promise<CastMember[]> {
  const rows = await query
    .selectFrom("access.account as account")
    .innerJoin("access.person as person", "person.id", "account.person")
    .select([
      "account.id as account",
      "account.person",
      "person.name",
      "account.agency",
      "account.language",
      rolesOf("account.id").as("roles"),
    ])
    .where("account.is_synthetic", "=", true)
    .where("account.state", "=", "active")
    .orderBy("account.owner_member")
    .orderBy("account.id")
    .limit(100)
    .execute();
  const cast: CastMember[] = [];
  for (const { agency, ...row } of rows) {
    const workplace = await findWorkplace(query, agency);
    if (workplace?.standing !== "active") continue;
    const { member, name, kind } = workplace;
    cast.push({ ...row, member, agencyName: name, agencyKind: kind });
  }
  return cast;
}
