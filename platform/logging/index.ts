import { type Logger, pino } from "pino";
import { describeError } from "./describe-error.ts";

export type { Logger };

/** Where the lines go; standard output unless given. */
type Destination = Parameters<typeof pino>[1];

/**
 * Structured logs on standard output, one JSON object a line. No personal data: requests are named
 * by route id and correlation id, never by URL, address or body, and errors by what they are and where
 * they came about, never by their words (`describeError`).
 */
export function createLogger(level: string, destination?: Destination): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      hooks: {
        logMethod(args, method) {
          method.apply(this, withoutWords(args) as typeof args);
        },
      },
    },
    destination,
  );
}

/** Pino takes an error's message where none is given for the line. */
function withoutWords([first, ...rest]: readonly unknown[]): readonly unknown[] {
  const object = first instanceof Error ? { err: first } : first;
  const isError = typeof object === "object" && object !== null && "err" in object;
  return isError && rest.length === 0 ? [object, "unexpected error"] : [object, ...rest];
}
