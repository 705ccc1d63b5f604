import pg from "pg";
import { proveEntered } from "./member-suspended.ts";
import type { RowContext } from "./row-context.ts";

/** A statement that is planned once for each connection where it has a name, every time where it has none. */
export interface PreparedStatement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

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
  const read: ReadRows = async ({ name, text, values }) => {
    const query = { text, values: [...values], ...(name !== undefined && { name }) };
    return (await connection.query(query)).rows;
  };
  try {
    const begun = begin(connection, context);
    const [result] = await Promise.all([work(read), begun]);
    void end("commit");
    return result;
  } catch (error) {
    void end("rollback");
    throw error;
  }
}

/** A text of two statements has two results, of which the second says what was entered. */
async function begin(connection: pg.PoolClient, context: RowContext): Promise<void> {
  const results: unknown = await connection.query(`begin read only; ${enter(context)}`);
  const [, entered] = results as [unknown, pg.QueryResult<{ member: string | null }>];
  proveEntered(context.member, entered.rows[0]?.member);
}

function enter({ member, agency, person, isDesk, principal }: RowContext): string {
  const [asMember, asAgency, asPerson, asPrincipal] = [member, agency, person, principal].map(
    (value) => (value === undefined ? "null" : pg.escapeLiteral(value)),
  );
  return `select platform.acting_member() as member
    from platform.enter(${asMember}, ${asAgency}, ${asPerson}, ${isDesk === true}, ${asPrincipal})`;
}
