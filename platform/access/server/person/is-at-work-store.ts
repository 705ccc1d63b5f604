import { type QueryExecutorProvider, sql } from "kysely";

/** Whether a person holds an account of an agency now; needs the principal `role_finder` or `webhooks`. */
export async function isAtWork(
  query: QueryExecutorProvider,
  { person, agency }: { person: string; agency: string },
): Promise<boolean> {
  const { rows } = await sql`select from access.account
    where person = ${person} and agency = ${agency} and state = 'active' limit 1`.execute(query);
  return rows.length > 0;
}
