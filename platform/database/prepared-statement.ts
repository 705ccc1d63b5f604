import pg from "pg";
import { proveEntered } from "./member-suspended.ts";
import type { RowContext } from "./row-context.ts";

/** A statement that is planned once for each connection where it has a name, every time where it has none. */
export interface PreparedStatement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export function run(
  connection: pg.PoolClient,
  { name, text, values }: PreparedStatement,
): Promise<pg.QueryResult> {
  return connection.query({ text, values: [...values], ...(name !== undefined && { name }) });
}

/** Begins a transaction for a context. A text of two statements has two results, of which the second says what was entered. */
export async function enterContext(
  connection: pg.PoolClient,
  begin: "begin" | "begin read only",
  context: RowContext,
): Promise<void> {
  const results: unknown = await connection.query(`${begin}; ${enter(context)}`);
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
