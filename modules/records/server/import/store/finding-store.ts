import { type Kysely, sql } from "kysely";
import type { JudgedRow, RowFaultFound, RowVerdict } from "#records/contract";
import type { RecordsTables } from "../../tables.ts";
import { ownedBy } from "./import-store.ts";

type Query = Kysely<RecordsTables>;

/** A row of which there is something to say. */
export interface Finding {
  readonly number: number;
  readonly line: number;
  readonly verdict: RowVerdict;
  readonly cells: readonly string[];
  readonly faults: readonly RowFaultFound[];
  readonly record: string | undefined;
}

/** Keeps findings, in place of what was found of those rows before. */
export async function keepFindings(
  query: Query,
  importId: string,
  owner: { member: string; agency: string },
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return;
  const { owner_member, owner_agency, handling, disclosure } = ownedBy(owner);
  await sql`
    insert into records.import_finding (import, number, line, verdict, cells, faults, record,
      owner_member, owner_agency, handling, disclosure)
    select ${importId}::uuid, number, line, verdict, cells, faults, record,
      ${owner_member}, ${owner_agency}::uuid, ${handling}, ${disclosure}
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as given (number int, line int, verdict text, cells jsonb, faults jsonb, record uuid)
    on conflict (import, number) do update set verdict = excluded.verdict, faults = excluded.faults,
      record = excluded.record`.execute(query);
}

export async function deleteFindings(query: Query, importId: string): Promise<void> {
  await query.deleteFrom("records.import_finding").where("import", "=", importId).execute();
}

/** What the dry run found of the rows of a portion. */
export function listFound(
  query: Query,
  importId: string,
  { first, count }: { first: number; count: number },
): Promise<{ number: number; faults: RowFaultFound[] }[]> {
  return query
    .selectFrom("records.import_finding")
    .select(["number", "faults"])
    .where("import", "=", importId)
    .where("number", ">=", first)
    .where("number", "<", first + count)
    .execute();
}

export interface FindingPage {
  readonly verdict?: RowVerdict | undefined;
  readonly fault?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Findings in the order of the file, with the reference of the record meant where the reader may see it. */
export async function listFindings(
  query: Query,
  importId: string,
  { verdict, fault, after, limit }: FindingPage,
): Promise<JudgedRow[]> {
  const wanted = fault === undefined ? null : JSON.stringify([{ fault }]);
  const { rows } = await sql<JudgedRow>`
    select number, line, verdict, cells, faults,
      (select jsonb_build_object('id', r.id, 'reference', r.reference)
        from records.record r where r.id = finding.record) as record
    from records.import_finding as finding
    where import = ${importId} and number > ${after}
      and (${verdict ?? null}::text is null or verdict = ${verdict ?? null})
      and (${wanted}::jsonb is null or faults @> ${wanted}::jsonb)
    order by number limit ${limit}`.execute(query);
  return rows;
}

/** How often each fault was found. */
export async function countFaults(query: Query, importId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ fault: string; count: number }>`
    select found ->> 'fault' as fault, count(*)::int as count
    from records.import_finding, jsonb_array_elements(faults) as found
    where import = ${importId} group by 1`.execute(query);
  return Object.fromEntries(rows.map(({ fault, count }) => [fault, count]));
}
