import { type Logger, pino } from "pino";

export type { Logger };

/**
 * Structured logs on standard output, one JSON object a line. No personal data: requests are named
 * by route id and correlation id, never by URL, address or body.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
