import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { openDatabase } from "#platform/database";
import { defineEvent } from "#platform/jobs/contract";
import { createWorker, subscribe } from "#platform/jobs/server";
import { createLogger } from "#platform/logging";

/** Event of the test that kills workers; see deliver-events.test.ts. */
export const struck = defineEvent("testing.anvil.struck");

/**
 * A worker process that tallies every event it is handed, slowly enough to be killed in between.
 * Run with the worker's connection string as argument.
 */
async function tallyUntilKilled(url: string): Promise<void> {
  await createWorker({
    database: openDatabase<unknown>(url, { connections: 6 }),
    logger: createLogger("silent"),
    tasks: [],
    periodic: [],
    subscriptions: ["testing.left", "testing.right"].map((name) =>
      subscribe(struck, {
        name,
        principal: "tally",
        async handle(transaction, event) {
          await sql`insert into public.tally values (${name}, ${event.object}, ${event.id})`.execute(
            transaction,
          );
          await sleep(10);
        },
      }),
    ),
  });
}

const url = process.argv[2];
if (import.meta.main && url !== undefined) await tallyUntilKilled(url);
