import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { matchOverdueNotice } from "#records/contract";
import type { RecordsTables } from "../tables.ts";
import { recordMatchMove } from "./match-act.ts";
import { remindOverdue } from "./match-store.ts";
import { tellSides } from "./tell-sides.ts";

const principal = "records_clock";
/** Possible matches in one transaction. */
const MOST = 200;

/**
 * Tells both sides and the secretariat, once, that an answer or an outcome is late. Returns of how many. Needs the
 * worker's login.
 */
export async function remindSides(query: Kysely<unknown>, now: Date): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const late = await remindOverdue(transaction, { now, most: MOST });
    for (const match of late) {
      const actor = { principal, member: match.owner_member };
      await recordMatchMove(transaction, actor, match, { verb: "remind", at: now });
      await tellSides(transaction, match, matchOverdueNotice, ["owner", "asker", "secretariat"]);
    }
    return late.length;
  });
  return done < MOST ? done : done + (await remindSides(query, now));
}

/** Looks every five minutes for answers and outcomes that are late. */
export const watchMatches: PeriodicTask = {
  id: "records.match.watch",
  schedule: "*/5 * * * *",
  run: async ({ query }) => {
    await remindSides(query, new Date());
  },
};
