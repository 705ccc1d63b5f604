import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import { dayOf, expiredNotice } from "#records/contract";
import { recordMove } from "./record-act.ts";
import { expireOverdue } from "./record-store.ts";
import { moveFindable } from "./search/keep-findable.ts";
import type { RecordsTables } from "./tables.ts";
import { tellOwner } from "./tell-owner.ts";

const principal = "records_clock";
/** Records in one transaction. */
const MOST = 200;

/**
 * Takes records whose review day has come out of sight until their owner renews them, and tells the
 * owner. Returns how many were. Needs the worker's login.
 */
export async function expireRecords(query: Kysely<unknown>, now: Date): Promise<number> {
  const tables = query.withTables<RecordsTables>();
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const expired = await expireOverdue(transaction, { today: dayOf(now), now, most: MOST });
    for (const row of expired) {
      await moveFindable(transaction, { ...row, state: row.expired_from ?? row.state }, row);
      await recordMove(transaction, { principal, member: row.owner_member }, row, "expire");
      await tellOwner(transaction, row, expiredNotice, { reference: row.reference });
    }
    return expired.length;
  });
  return done < MOST ? done : done + (await expireRecords(query, now));
}
