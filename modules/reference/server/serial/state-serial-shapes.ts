import type { Transaction } from "kysely";
import { SerialShapeCount } from "#reference/contract";
import { tellableShapes } from "#reference/science";
import { raiseGeneration } from "../entry/version-store.ts";
import type { ReferenceTables } from "../tables.ts";
import { listShapes, type StoredShape, writeShapes } from "./serial-shape-store.ts";

/** What is told of these counts; totals over all makes can wait. */
function toldOf(counts: readonly StoredShape[]): string {
  return JSON.stringify(tellableShapes(counts).filter(({ heldBack }) => heldBack === undefined));
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
 * states all its totals, for owners can be counted only where the serials are; what it stated before and does not
 * state now is taken back. Only shapes cross, never a number; a shape counts for others from ten serials of two
 * owners on, and until then changes nothing that anyone is told. Throws where a row does not fit the contract.
 */
export async function stateSerialShapes(
  transaction: Transaction<unknown>,
  counts: readonly SerialShapeCount[],
  source: string,
): Promise<void> {
  const query = transaction.withTables<ReferenceTables>();
  const rows = lastOfEach(SerialShapeCount.array().parse(counts));
  const before = toldOf(await listShapes(query, source));
  await writeShapes(query, source, rows);
  if (toldOf(await listShapes(query, source)) !== before) await raiseGeneration(query);
}
