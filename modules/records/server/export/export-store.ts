import { sql } from "kysely";
import type { RecordState } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";

/** How many records of one agency a list of the member holds. */
export interface ExportedShare {
  readonly agency: string;
  readonly records: number;
  /** Which, where it is another agency than the reader's. */
  readonly told: readonly string[] | null;
}

/** What a list of own records holds now, by the agency that owns it. */
export async function listShares(
  transaction: RecordsTransaction,
  { member, agency, state }: { member: string; agency: string; state: RecordState | undefined },
): Promise<ExportedShare[]> {
  const { rows } = await sql<ExportedShare>`
    select owner_agency as agency, count(*)::int as records,
      array_agg(id) filter (where owner_agency <> ${agency}) as told
    from records.record
    where owner_member = ${member} and (${state ?? null}::text is null or state = ${state ?? null})
    group by owner_agency`.execute(transaction);
  return rows;
}

/** What the person asked in a search that is kept. */
export function findPutSearch(
  transaction: RecordsTransaction,
  { id, person }: { id: string; person: string },
) {
  return transaction
    .selectFrom("records.kept_search")
    .select(["id", "question"])
    .where("id", "=", id)
    .where("asked_by", "=", person)
    .executeTakeFirst();
}
