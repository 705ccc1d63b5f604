/** What makes a start impossible: the message that says what to do, and what it speaks of. */
export interface Explanation {
  readonly id: string;
  readonly parameters: Record<string, string | number>;
}

/** What the system says of a disk that is full, read-only or broken, and of a file this account may not have. */
const refusals = new Set([
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "EIO",
  "EEXIST",
  "EISDIR",
  "ENOTDIR",
]);
/** What has these codes as well, and is no matter of files. */
const calls = new Set(["connect", "listen", "bind"]);
/** The same as PostgreSQL says it: disk full, input or output failed. */
const states = new Set(["53100", "58030"]);
/** It tells a read-only file by the state it has for missing rights too. */
const MISSING_RIGHT = "42501";
const fileOfServer = /^could not (create|open|write|extend|fsync|access|rename|remove)/;

/**
 * What the operator must mend before a start can succeed: said by the failure itself, or that a disk
 * refuses. Undefined for whatever is a fault of ours.
 */
export function explainFailure(error: unknown): Explanation | undefined {
  if (!(error instanceof Error)) return undefined;
  const { id, parameters = {} } = error as { id?: string } & Partial<Explanation>;
  if (id !== undefined) return { id, parameters };
  if (!isDiskRefusal(error)) return undefined;
  return { id: "config.diskRefuses", parameters: { reason: error.message } };
}

function isDiskRefusal({ message, code = "", syscall = "" }: NodeJS.ErrnoException): boolean {
  if (code === MISSING_RIGHT) return fileOfServer.test(message);
  return states.has(code) || (refusals.has(code) && !calls.has(syscall));
}
