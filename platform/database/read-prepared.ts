import type pg from "pg";
import { enterContext, type PreparedStatement, run } from "./prepared-statement.ts";
import type { RowContext } from "./row-context.ts";

/** Runs statements inside {@link readPrepared}; rows come as objects. */
export type ReadRows = <Row>(statement: PreparedStatement) => Promise<Row[]>;

/**
 * Reads in one transaction that sees the rows of `context` and no others, as `inTransaction` does, in as few round
 * trips as there are: statements are prepared by name, those asked together travel together, the first with the
 * beginning, and nobody waits for the end. For reading that must answer in milliseconds; it writes nothing.
 * Throws `MemberSuspended` as that does.
 */
export async function readPrepared<Result>(
  pool: pg.Pool,
  context: RowContext,
  work: (read: ReadRows) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.connect();
  const end = (how: "commit" | "rollback") =>
    connection.query(how).then(
      () => connection.release(),
      (error: Error) => connection.release(error),
    );
  const read: ReadRows = async (statement) => (await run(connection, statement)).rows;
  try {
    const begun = enterContext(connection, "begin read only", context);
    const [result] = await Promise.all([work(read), begun]);
    void end("commit");
    return result;
  } catch (error) {
    void end("rollback");
    throw error;
  }
}
