import type { Kysely, Transaction } from "kysely";
import { SerialShapeCount } from "#reference/contract";
import { tellableShapes } from "#reference/science";
import { raiseGeneration } from "../entry/version-store.ts";
import type { ReferenceTables } from "../tables.ts";
import { listShapes, writeShapes } from "./serial-shape-store.ts";

/** What is told of each of these makes; compared before and after. Totals over all makes can wait. */
async function toldOf(
  query: Kysely<ReferenceTables>,
  source: string,
  makes: readonly string[],
): Promise<string> {
  const told = tellableShapes(await listShapes(query, { source, makes }));
  return JSON.stringify(told.filter(({ heldBack }) => heldBack === undefined));
}

/** A row twice in one statement would be written in no order anyone could say. */
function lastOfEach(counts: readonly SerialShapeCount[]): SerialShapeCount[] {
  const byKey = new Map(
    counts.map((one) => [JSON.stringify([one.make, one.model, one.shape]), one] as const),
  );
  return [...byKey.values()];
}

/**
 * Takes over how often makes and models bore serials of a shape, in the caller's transaction. A higher module
 * states totals, not additions, for owners can be counted only where the serials are; a total of 0 takes the
 * shape back. Only shapes cross, never a number; a shape counts for others from ten serials of two owners on,
 * and until then changes nothing that anyone is told. Throws where a row does not fit the contract.
 */
export async function learnSerialShapes(
  transaction: Transaction<unknown>,
  counts: readonly SerialShapeCount[],
  source = "records",
): Promise<void> {
  const query = transaction.withTables<ReferenceTables>();
  const rows = lastOfEach(SerialShapeCount.array().parse(counts));
  if (rows.length === 0) return;
  const makes = [...new Set(rows.map(({ make }) => make))];
  const before = await toldOf(query, source, makes);
  await writeShapes(query, source, rows);
  if ((await toldOf(query, source, makes)) !== before) await raiseGeneration(query);
}
