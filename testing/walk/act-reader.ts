import { sql } from "kysely";
import type { TestDatabase } from "#testing/test-database";

export interface WrittenAct {
  readonly id: string;
  readonly verb: string;
  readonly member: string;
  readonly person: string | null;
  readonly isLook: boolean;
}

/** Reads, each time it is called, the acts that were written since it was called before. */
export function createActReader({ migrator }: TestDatabase): () => Promise<WrittenAct[]> {
  const known = new Set<string>();
  return async () => {
    const { rows } = await sql<WrittenAct>`
      select id, verb, member, person, is_look as "isLook" from ledger.act
      where id <> all (${[...known]}::uuid[]) order by at, id`.execute(migrator.query);
    for (const { id } of rows) known.add(id);
    return rows;
  };
}
