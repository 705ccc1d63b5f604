/** SQLSTATEs of a server that is starting, stopping, recovering from a crash, or full of connections. */
const states = /^(08|57P0[1-3]|53300)/;
/** What the system says of an address at which nothing listens, or of a connection that broke. */
const breaks = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);
/** What driver and query builder say themselves, without a code. */
const words =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded|Cannot use a pool|Postgres connection has been discarded)/;

/**
 * Whether a failure says that the database does not answer, rather than that it refused something. A
 * change under way may have been carried out or not.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined) return words.test(error.message);
  return states.test(code) || breaks.has(code) || (code === "ENOENT" && syscall === "connect");
}
