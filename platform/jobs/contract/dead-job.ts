import * as z from "zod";
import { definePermission } from "#platform/access/contract/permission";
import { defineRoute } from "#platform/http/contract";

/** A job that failed as often as it may and needs an operator. It names no content of any case. */
export const DeadJob = z.object({
  id: z.string(),
  task: z.string(),
  object: z.uuid().nullable(),
  attempts: z.int(),
  /** Code of the last failure: a SQLSTATE, a Node error code or the error's class. */
  failure: z.string().nullable(),
  failedAt: z.iso.datetime(),
});
export type DeadJob = z.infer<typeof DeadJob>;

/** The operator runs the machine and sees no case data; this list holds none. */
export const listDeadJobsPermission = definePermission("jobs.dead.list", ["operator"]);

export const listDeadJobsRoute = defineRoute({
  id: "jobs.dead.list",
  method: "GET",
  path: "/api/jobs/dead",
  summary: "The latest 200 jobs that have failed for good",
  access: listDeadJobsPermission,
  answer: z.object({ jobs: z.array(DeadJob) }),
});
