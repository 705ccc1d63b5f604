import { type Database, inTransaction } from "#platform/database";
import { type Binding, bind } from "#platform/http/server";
import { listDeadJobsRoute } from "#platform/jobs/contract";
import { listDeadJobs } from "./job-store.ts";

/** What an operator can ask about the queue. */
export function serveJobs(database: Database<unknown>): Binding[] {
  return [
    bind(listDeadJobsRoute, async () => ({
      jobs: await inTransaction(database.query, {}, (transaction) => listDeadJobs(transaction)),
    })),
  ];
}
