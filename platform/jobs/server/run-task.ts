import type { Task as QueueTask } from "graphile-worker";
import type { Kysely } from "kysely";
import * as z from "zod";
import { isDatabaseAway } from "#platform/database";
import type { Logger } from "#platform/logging";
import { DATABASE_AWAY } from "./job-store.ts";
import type { JobFacts } from "./task.ts";

const Payload = z.object({ object: z.uuid().optional(), subject: z.string().optional() });

/** What the queue keeps of a failure: a code, since messages may quote what a case contains. */
class JobFailed extends Error {
  constructor(code: string) {
    super(code);
    // The queue stores the stack where there is one.
    this.stack = code;
  }
}

/** Wraps a task for the queue: reads the payload, logs a failure and passes on its code only. */
export function runTask(
  id: string,
  parts: { query: Kysely<unknown>; logger: Logger },
  run: (object: string | undefined, facts: JobFacts) => Promise<void>,
): QueueTask {
  return async (payload, { abortSignal, job }) => {
    const { object, subject } = Payload.parse(payload);
    try {
      await run(object, { ...parts, subject, signal: abortSignal });
    } catch (error) {
      const code = isDatabaseAway(error) ? DATABASE_AWAY : failureCode(error);
      parts.logger.warn({ task: id, object, attempt: job.attempts, code }, "job failed");
      throw new JobFailed(code);
    }
  };
}

/** SQLSTATE or Node error code where there is one, else the class: nothing that quotes content. */
function failureCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code, id } = error as { code?: unknown; id?: unknown };
  const named = [code, id].find((one) => typeof one === "string" || typeof one === "number");
  return String(named ?? error.constructor.name).replace(/[^A-Za-z0-9_]/g, "_");
}
