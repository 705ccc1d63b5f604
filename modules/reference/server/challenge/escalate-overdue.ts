import type { Kysely } from "kysely";
import { listHolders } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { notify } from "#platform/notifications/server";
import { overdueNotice } from "#reference/contract";
import { type Told, tellAll } from "../editing/editing-parts.ts";
import type { ReferenceTables } from "../tables.ts";
import { takeOverdue } from "./challenge-store.ts";
import { challengePath, noticeFacts } from "./open-challenge.ts";
import { recordChallengeStep } from "./record-challenge-step.ts";

/**
 * Tells every editor and who challenged that an answer is overdue, once for each time the clock ran
 * out. Returns how many were. Needs the worker's login.
 */
export function escalateOverdue(
  query: Kysely<unknown>,
  editors: readonly Told[],
  now: Date,
): Promise<number> {
  const tables = query.withTables<ReferenceTables>();
  return inTransaction(tables, { principal: "reference_clock" }, async (transaction) => {
    const overdue = await takeOverdue(transaction, now);
    for (const challenge of overdue) {
      const { id, owner_person: person, author_member: member } = challenge;
      await recordChallengeStep(transaction, challenge, { step: "escalate", at: now });
      const facts = noticeFacts(challenge);
      const to = { to: editors, save: [person] };
      await tellAll(transaction, to, overdueNotice, facts, challengePath(id));
      await notify(transaction, { member, person }, overdueNotice, facts, challengePath(id));
    }
    return overdue.length;
  });
}

/** Looks every minute for answers that have become overdue. */
export const watchChallenges: PeriodicTask = {
  id: "reference.challenge.watch",
  schedule: "* * * * *",
  run: async ({ query }) => {
    await escalateOverdue(query, await listHolders(query, "editor"), new Date());
  },
};
