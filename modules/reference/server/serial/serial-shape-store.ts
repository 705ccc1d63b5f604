import { type Kysely, sql } from "kysely";
import type { SerialShapeCount } from "#reference/contract";
import type { ReferenceTables } from "../tables.ts";

export interface StoredShape extends SerialShapeCount {
  source: string;
}

/** Every counted shape, or those of one source. To be told only through `tellableShapes`. */
export async function listShapes(
  query: Kysely<ReferenceTables>,
  source?: string,
): Promise<StoredShape[]> {
  let rows = query
    .selectFrom("reference.serial_shape")
    .select(["source", "make", "model", "shape", "count", "owners"]);
  if (source !== undefined) rows = rows.where("source", "=", source);
  const found = await rows.orderBy("make").orderBy("model").orderBy("shape").execute();
  return found.map(({ model, ...rest }) => (model === "" ? rest : { ...rest, model }));
}

/** Writes the totals of a source; what it stated before and does not now is gone. */
export async function writeShapes(
  transaction: Kysely<ReferenceTables>,
  source: string,
  counts: readonly SerialShapeCount[],
): Promise<void> {
  const rows = JSON.stringify(counts.map(({ model = "", ...rest }) => ({ ...rest, model })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given
    (make text, model text, shape text, count int, owners int)`;
  await sql`delete from reference.serial_shape where source = ${source}
    and (make, model, shape) not in (select make, model, shape from ${given})`.execute(transaction);
  await sql`insert into reference.serial_shape as kept (source, make, model, shape, count, owners)
    select ${source}, make, model, shape, count, owners from ${given}
    on conflict (source, make, model, shape)
    do update set count = excluded.count, owners = excluded.owners, learned_at = now()
    where (kept.count, kept.owners) <> (excluded.count, excluded.owners)`.execute(transaction);
}
