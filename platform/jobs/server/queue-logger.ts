import { Logger as QueueLogger } from "graphile-worker";
import type { Logger } from "#platform/logging";

/** For migrations, whose failure is thrown anyway. */
export const quietLogger = new QueueLogger(() => () => undefined);

/** Passes the queue's own messages on by task; failures name their code only, see run-task.ts. */
export function createQueueLogger(logger: Logger): QueueLogger {
  return new QueueLogger(({ taskIdentifier }) => (level, message) => {
    const facts = { task: taskIdentifier };
    switch (level) {
      case "error":
        return logger.error(facts, message);
      case "warning":
        return logger.warn(facts, message);
      case "info":
      case "debug":
        return logger.debug(facts, message);
      default:
        return level satisfies never;
    }
  });
}
