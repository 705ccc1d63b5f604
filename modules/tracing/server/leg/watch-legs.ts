import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { writeToDeskAs } from "#platform/mail/server";
import { notify } from "#platform/notifications/server";
import { sendWebhook } from "#platform/webhooks/server";
import {
  traceLegPage,
  traceOverdueMail,
  traceOverdueNotice,
  tracePage,
  traceWebhooks,
} from "#tracing/contract";
import type { StoredLeg, TracingTables } from "../tables.ts";
import { recordLegMove } from "../trace-act.ts";
import type { TracingTransaction } from "../tracing-desk.ts";
import { remindOverdueLegs } from "./leg-store.ts";
import { askedOf, askersOf } from "./tell-sides.ts";

const principal = "tracing_clock";
/** Legs in one transaction. */
const MOST = 200;

/** Tells both sides, once, that what is due of a leg has not come. Returns of how many. Needs the worker's login. */
export async function remindLegs(query: Kysely<unknown>, now: Date): Promise<number> {
  const tables = query.withTables<TracingTables>();
  const done = await inTransaction(tables, { principal }, async (transaction) => {
    const late = await remindOverdueLegs(transaction, { now, most: MOST });
    for (const leg of late) {
      const actor = { principal, member: leg.owner_member };
      await recordLegMove(transaction, actor, leg, { verb: "remind", at: now });
      await tellBoth(transaction, leg);
    }
    return late.length;
  });
  return done < MOST ? done : done + (await remindLegs(query, now));
}

async function tellBoth(transaction: TracingTransaction, leg: StoredLeg): Promise<void> {
  const { id, reference, request, asker_member: asker, asked_member: asked } = leg;
  const sides = [
    ...(leg.is_outside ? [] : [{ ...askedOf(leg), link: traceLegPage(id) }]),
    ...(await askersOf(transaction, leg)).map((each) => ({ ...each, link: tracePage(request) })),
  ];
  for (const { link, ...side } of sides) {
    await notify(transaction, side, traceOverdueNotice, { reference, asker, asked }, link);
    await sendWebhook(transaction, side, traceWebhooks.overdue, { id, reference }, link);
  }
  for (const [member, link] of new Map(sides.map((side) => [side.member, side.link])))
    await writeToDeskAs(principal, transaction, member, traceOverdueMail, { reference }, link);
}

/** Looks every five minutes for what is late. */
export const watchLegs: PeriodicTask = {
  id: "tracing.leg.watch",
  schedule: "*/5 * * * *",
  run: async ({ query }) => {
    await remindLegs(query, new Date());
  },
};
