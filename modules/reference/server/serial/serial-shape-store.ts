import { type Kysely, sql } from "kysely";
import type { SerialShapeCount } from "#reference/contract";
import type { ReferenceTables } from "../tables.ts";

export interface StoredShape extends SerialShapeCount {
  source: string;
}

/** Every counted shape, of all makes or of these. To be told only through `tellableShapes`. */
export async function listShapes(
  query: Kysely<ReferenceTables>,
  of?: { source: string; makes: readonly string[] },
): Promise<StoredShape[]> {
  if (of?.makes.length === 0) return [];
  let rows = query
    .selectFrom("reference.serial_shape")
    .select(["source", "make", "model", "shape", "count", "owners"]);
  if (of !== undefined) {
    rows = rows.where("source", "=", of.source).where("make", "in", [...of.makes]);
  }
  const found = await rows.orderBy("make").orderBy("model").orderBy("shape").execute();
  return found.map(({ model, ...rest }) => (model === "" ? rest : { ...rest, model }));
}

/** Writes totals over earlier ones of the same source, make, model and shape; a total of 0 removes them. */
export async function writeShapes(
  transaction: Kysely<ReferenceTables>,
  source: string,
  counts: readonly SerialShapeCount[],
): Promise<void> {
  const rows = JSON.stringify(counts.map(({ model = "", ...rest }) => ({ ...rest, model })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given
    (make text, model text, shape text, count int, owners int)`;
  await sql`delete from reference.serial_shape as old using ${given}
    where old.source = ${source} and old.make = given.make and old.model = given.model
      and old.shape = given.shape and given.count = 0`.execute(transaction);
  await sql`insert into reference.serial_shape (source, make, model, shape, count, owners)
    select ${source}, make, model, shape, count, owners from ${given} where count > 0
    on conflict (source, make, model, shape)
    do update set count = excluded.count, owners = excluded.owners, learned_at = now()`.execute(
    transaction,
  );
}
