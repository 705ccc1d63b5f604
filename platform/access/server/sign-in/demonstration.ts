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
import { findCastAccount, listCastAccounts } from "./cast-store.ts";
import { openSession } from "./open-session.ts";

/** One-click sign-in for a demonstration. Elsewhere these routes are never made. */
export function serveDemonstration(desk: AccessDesk): Binding[] {
  return [
    bind(demonstrationCastRoute, async () => ({
      cast: await desk.asGatekeeper(readCast),
    })),
    bind(demonstrationSignInRoute, ({ body }, facts) =>
      openSession(desk, facts, async (transaction) => {
        const row = await findCastAccount(transaction, body.account);
        if (row === undefined) throw problem(accessErrors.accountNotFound);
        return { ...row, means: "demonstration" };
      }),
    ),
  ];
}

async function readCast(query: AccessTransaction): Promise<CastMember[]> {
  const rows = await listCastAccounts(query);
  const cast: CastMember[] = [];
  for (const { agency, ...row } of rows) {
    const workplace = await findWorkplace(query, agency);
    if (workplace?.standing !== "active") continue;
    const { member, name, kind } = workplace;
    cast.push({ ...row, member, agencyName: name, agencyKind: kind });
  }
  return cast;
}
