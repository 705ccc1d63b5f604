import type { ReadRows } from "#platform/database";
import { type OpenMatch, openStates } from "#records/contract";
import type { RecordsTransaction } from "../records-desk.ts";

/** The latest possible match with each of these records that is not ended, as far as the reader is a side of it. */
export async function readAsked(
  read: ReadRows,
  records: readonly string[],
): Promise<Map<string, OpenMatch>> {
  if (records.length === 0) return new Map();
  const text = `select record, id, reference, state from records.match
    where record = any($1::uuid[]) and state = any($2::text[]) order by asked_at`;
  const rows = await read<OpenMatch & { record: string }>({
    name: "matches_asked",
    text,
    values: [records, openStates],
  });
  return new Map(rows.map(({ record, ...match }) => [record, match]));
}

/** Possible matches with a record that are not ended, as far as the reader is a side of them. */
export function listOpenMatches(
  transaction: RecordsTransaction,
  record: string,
): Promise<OpenMatch[]> {
  return transaction
    .selectFrom("records.match")
    .select(["id", "reference", "state"])
    .where("record", "=", record)
    .where("state", "in", openStates)
    .orderBy("asked_at", "desc")
    .execute();
}
