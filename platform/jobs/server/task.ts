import type { Kysely } from "kysely";
import type { Logger } from "#platform/logging";

/** What a task knows beside its object. */
export interface JobFacts {
  /** The worker's login; each use opens its own transaction and names its principal. */
  readonly query: Kysely<unknown>;
  readonly logger: Logger;
  /** Second half of the job's key, where one object has several jobs of a task. */
  readonly subject: string | undefined;
  /** Aborts when the worker is about to stop: long tasks end early and are run again. */
  readonly signal: AbortSignal;
}

/**
 * One kind of background work on one object. A job runs at least once, again after a failure and
 * again when its worker is killed: `run` must come to the same end however often it is begun.
 */
export interface Task {
  /** `module.noun.verb`. */
  readonly id: string;
  run(object: string, facts: JobFacts): Promise<void>;
}

/** Work that is due by the clock and concerns no single object. */
export interface PeriodicTask {
  readonly id: string;
  /** Five fields, UTC: minute, hour, day of month, month, day of week (crontab(5)). */
  readonly schedule: string;
  run(facts: JobFacts): Promise<void>;
}
