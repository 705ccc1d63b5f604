import type { Kysely } from "kysely";
import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import type { SerialShapeCount } from "#reference/contract";
import { serialShape } from "#reference/science";
import { stateSerialShapes } from "#reference/server";
import { countDrawnAlike, type DrawnAlike } from "./shape-store.ts";

function shapeOf({ make, model, drawn, count, owners }: DrawnAlike): SerialShapeCount[] {
  const shape = serialShape(drawn);
  if (shape === undefined) return [];
  return [{ make, ...(model !== null && { model }), shape, count, owners }];
}

/**
 * Tells the reference table how often makes and models bore serials of a shape, of records that every member may
 * see. No sign of a number crosses. Needs the worker's login.
 */
export function countShapes(query: Kysely<unknown>): Promise<void> {
  return inTransaction(query, { principal: "records_clock" }, async (transaction) => {
    const counts = (await countDrawnAlike(transaction)).flatMap(shapeOf);
    await stateSerialShapes(transaction, counts, "records");
  });
}

/** Counts every night anew: owners can be counted only over all serials. */
export const handOverShapes: PeriodicTask = {
  id: "records.serial.hand_over_shapes",
  schedule: "12 3 * * *",
  run: ({ query }) => countShapes(query),
};
