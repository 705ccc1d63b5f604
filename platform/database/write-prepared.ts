import type pg from "pg";
import { enterContext, type PreparedStatement, run } from "./prepared-statement.ts";
import type { RowContext } from "./row-context.ts";

/**
 * Writes in one transaction and one round trip what needs no reading in between: durable when this resolves, and nothing of
 * it is there when it rejects. Throws `MemberSuspended` as `inTransaction` does; what is written has to be owned, since row
 * security alone keeps a suspended member from it.
 */
export async function writePrepared(
  pool: pg.Pool,
  context: RowContext,
  statements: readonly PreparedStatement[],
): Promise<void> {
  const connection = await pool.connect();
  // After a statement that fails the others fail as well, and the end of the transaction undoes it.
  const sent = [
    enterContext(connection, "begin", context),
    ...statements.map((statement) => run(connection, statement)),
    connection.query("commit"),
  ];
  const came = await Promise.allSettled(sent);
  const failure = came.find((one) => one.status === "rejected");
  const isBroken = came.at(-1)?.status === "rejected";
  connection.release(isBroken);
  if (failure !== undefined) throw failure.reason;
}
