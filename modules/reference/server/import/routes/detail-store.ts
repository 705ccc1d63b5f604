import { type Kysely, sql } from "kysely";
import type { FaultFound, ImportDetail, ImportItem } from "#reference/contract";
import type { ImportTables } from "../tables.ts";

type Query = Kysely<ImportTables>;

async function countBy(
  query: Query,
  statement: ReturnType<typeof sql<{ code: string; count: number }>>,
) {
  const { rows } = await statement.execute(query);
  return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
}

/** How many rows and items of a batch there are of each kind. */
export async function countImport(query: Query, batch: string): Promise<ImportDetail["counts"]> {
  const [faults, actions, reasons, outcomes, rows] = await Promise.all([
    countBy(
      query,
      sql`select fault ->> 'fault' as code, count(*)::int from reference.import_row,
      jsonb_array_elements(faults) as fault where batch = ${batch} and faults <> '[]' group by 1`,
    ),
    countBy(
      query,
      sql`select action as code, count(*)::int from reference.import_item
      where batch = ${batch} group by 1`,
    ),
    countBy(
      query,
      sql`select reason as code, count(*)::int from reference.import_item,
      unnest(reasons) as reason where batch = ${batch} group by 1`,
    ),
    countBy(
      query,
      sql`select outcome as code, count(*)::int from reference.import_item
      where batch = ${batch} and outcome is not null group by 1`,
    ),
    sql<{
      rejected: number;
      faulty: number;
    }>`select count(*) filter (where is_rejected)::int as rejected,
      count(*)::int as faulty from reference.import_row where batch = ${batch} and faults <> '[]'`.execute(
      query,
    ),
  ]);
  const { rejected = 0, faulty = 0 } = rows.rows[0] ?? {};
  return { rejectedRows: rejected, faultyRows: faulty, faults, actions, reasons, outcomes };
}

/** Some of what stands in each column, from the first rows. */
export async function sampleColumns(
  query: Query,
  batch: string,
  looked: number,
): Promise<string[][]> {
  const rows = await query
    .selectFrom("reference.import_row")
    .select("cells")
    .where("batch", "=", batch)
    .where("number", "<=", looked)
    .orderBy("number")
    .execute();
  return rows.map(({ cells }) => cells);
}

/** What stands in a column, most frequent first. */
export async function countValues(
  query: Query,
  batch: string,
  column: number,
  limit: number,
): Promise<{ value: string; count: number }[]> {
  const { rows } = await sql<{ value: string; count: number }>`
    select left(trim(cells ->> ${column}::int), 200) as value, count(*)::int as count
    from reference.import_row where batch = ${batch} and trim(cells ->> ${column}::int) <> ''
    group by 1 order by 2 desc, 1 limit ${limit}`.execute(query);
  return rows;
}

export interface ItemFilter {
  readonly action: string | undefined;
  readonly reason: string | undefined;
  readonly outcome: string | undefined;
  readonly after: number;
  readonly limit: number;
}

const mostRowsShown = 20;

/** Items of a batch in the order of the file, with the entries they may be. */
export async function listItems(
  query: Query,
  batch: string,
  filter: ItemFilter,
): Promise<ImportItem[]> {
  const { action, reason, outcome, after, limit } = filter;
  const { rows } = await sql<ImportItem>`
    select number, coalesce(keys -> 0 ->> 'key', '') as key, article ->> 'make' as make,
      article ->> 'model' as model, article ->> 'type' as type, article -> 'calibres' as calibres,
      greatest(1, jsonb_array_length(article -> 'variants')) as variants,
      row_numbers[1:${mostRowsShown}::int] as rows, reasons, coalesce(next_ref, ref) as ref, proposed, action, outcome,
      (select coalesce(jsonb_agg(jsonb_build_object('ref', entry.ref, 'make', entry.make,
          'model', entry.model, 'type', entry.article -> 'type', 'calibres', entry.article -> 'calibres')
          order by array_position(item.candidates, entry.ref)), '[]')
        from reference.entry where entry.ref = any (item.candidates)) as candidates
    from reference.import_item as item
    where batch = ${batch} and number > ${after}
      and (${action ?? null}::text is null or action = ${action ?? null})
      and (${reason ?? null}::text is null or reasons @> array[${reason ?? null}::text])
      and (${outcome ?? null}::text is null or outcome = ${outcome ?? null})
    order by number limit ${limit}`.execute(query);
  return rows;
}

export interface FaultyRow {
  readonly number: number;
  readonly line: number;
  readonly isRejected: boolean;
  readonly cells: string[];
  readonly faults: FaultFound[];
}

/** Rows with faults in the order of the file. */
export async function listFaultyRows(
  query: Query,
  batch: string,
  page: { fault: string | undefined; after: number; limit: number },
): Promise<FaultyRow[]> {
  const wanted = page.fault === undefined ? null : JSON.stringify([{ fault: page.fault }]);
  const { rows } = await sql<FaultyRow>`
    select number, line, is_rejected as "isRejected", cells, faults from reference.import_row
    where batch = ${batch} and faults <> '[]' and number > ${page.after}
      and (${wanted}::jsonb is null or faults @> ${wanted}::jsonb)
    order by number limit ${page.limit}`.execute(query);
  return rows;
}
