import {
  accessActs,
  accessErrors,
  actorOf,
  type Caller,
  type leaveRoute,
  personLeft,
} from "#platform/access/contract";
import { problem, type RouteAnswer } from "#platform/http/contract";
import { publishEvent } from "#platform/jobs/server";
import { describeAct } from "#platform/ledger/contract";
import { recordAct } from "#platform/ledger/server";
import type { AccessDesk, AccessTransaction } from "../access-parts.ts";
import { revokeKeysOf } from "../api-key/manage-keys.ts";
import { endSessions } from "../session/session-store.ts";
import { withdrawInvitations } from "../sign-in/invitation-store.ts";
import { markLeft, revokeGrants } from "./account-store.ts";
import { getPerson } from "./change-person.ts";
import { listOpenWork } from "./reassign-work.ts";

/** A person has left: nothing opens any more from this commit on; what was open is listed. */
export function leave(
  desk: AccessDesk,
  caller: Caller,
  id: string,
): Promise<RouteAnswer<typeof leaveRoute>> {
  return desk.asCaller(
    caller,
    async (transaction) => {
      const person = await getPerson(transaction, caller, id);
      const now = desk.clock();
      if (!(await markLeft(transaction, id, caller.person, now))) {
        throw problem(accessErrors.hasLeft);
      }
      await endSessions(transaction, { person: id }, "left", now);
      const act = describeAct(accessActs.personLeft, id, { leftAt: now.toISOString() });
      await recordAct(transaction, { ...actorOf(caller), ...act });
      for (const account of person.accounts) {
        await closeAccount(transaction, caller, account.id, now);
      }
      await publishEvent(transaction, personLeft, id, { member: caller.member });
      const openWork = await listOpenWork(desk, transaction, id);
      return { person: await getPerson(transaction, caller, id), openWork };
    },
    "member_administrator",
  );
}

async function closeAccount(
  transaction: AccessTransaction,
  caller: Caller,
  id: string,
  now: Date,
): Promise<void> {
  await revokeKeysOf(transaction, caller, { account: id }, now);
  await withdrawInvitations(transaction, id, now);
  await revokeGrants(transaction, { account: id }, caller.person, now);
  const act = describeAct(accessActs.accountClosed, id, { closedAt: now.toISOString() });
  await recordAct(transaction, { ...actorOf(caller), ...act });
}
