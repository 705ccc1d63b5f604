import { type Kysely, sql } from "kysely";
import type { Article, ImportAction, ImportDecision, MatchReason } from "#reference/contract";
import type { KeyedVariant } from "#reference/science";
import type { ImportTables } from "../tables.ts";

export interface NewItem {
  readonly number: number;
  readonly article: Article;
  readonly keys: readonly KeyedVariant[];
  readonly seeAlso: readonly string[];
  readonly rows: readonly number[];
  readonly reasons: readonly MatchReason[];
  readonly candidates: readonly string[];
  readonly action: ImportAction;
  readonly ref: string | null;
}

export async function insertItems(
  query: Kysely<ImportTables>,
  batch: string,
  items: readonly NewItem[],
): Promise<void> {
  await sql`
    insert into reference.import_item (batch, number, article, keys, see_also, row_numbers, reasons,
      candidates, proposed, proposed_ref, action, ref)
    select ${batch}::uuid, number, article, keys, array(select jsonb_array_elements_text("seeAlso")),
      array(select jsonb_array_elements_text(rows)::int),
      array(select jsonb_array_elements_text(reasons)), array(select jsonb_array_elements_text(candidates)),
      action, ref, action, ref
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as given (number int, article jsonb,
      keys jsonb, "seeAlso" jsonb, rows jsonb, reasons jsonb, candidates jsonb, action text, ref text)`.execute(
    query,
  );
}

export async function deleteItems(query: Kysely<ImportTables>, batch: string): Promise<void> {
  await query.deleteFrom("reference.import_item").where("batch", "=", batch).execute();
}

/** Items an editor decides: some by number, or all that have a reason. */
export interface DecidedItems {
  readonly numbers: readonly number[] | undefined;
  readonly reason: MatchReason | undefined;
}

/**
 * Decides items, or leaves them to the rule again. Where there is no entry to go to, `update` and
 * `complete` change nothing; where there is one, `create` lets go of it. Answers how many it decided.
 */
export async function decideItems(
  query: Kysely<ImportTables>,
  batch: string,
  { numbers, reason }: DecidedItems,
  decision: { action: ImportDecision; ref: string | undefined } | undefined,
): Promise<number> {
  const target =
    decision?.ref === undefined ? sql`coalesce(proposed_ref, candidates[1])` : sql`${decision.ref}`;
  const action = decision === undefined ? sql`proposed` : sql`${decision.action}`;
  const isMerge = decision?.action === "update" || decision?.action === "complete";
  const ref = decision === undefined ? sql`proposed_ref` : isMerge ? target : sql`null`;
  const { numAffectedRows } = await sql`
    update reference.import_item set action = ${action}, ref = ${ref}
    where batch = ${batch}
      and (${numbers === undefined ? null : [...numbers]}::int[] is null or number = any (${numbers === undefined ? null : [...numbers]}::int[]))
      and (${reason ?? null}::text is null or reasons @> array[${reason ?? null}::text])
      and (${!isMerge}::bool or ${decision?.ref !== undefined}::bool or proposed_ref is not null or cardinality(candidates) > 0)
      and (${decision?.ref ?? null}::text is null or ${decision?.ref ?? null} = any (candidates))`.execute(
    query,
  );
  return Number(numAffectedRows ?? 0);
}
