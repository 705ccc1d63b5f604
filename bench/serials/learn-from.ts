import type { LearnedShape, SerialShapeCount } from "#reference/contract";
import { serialShape } from "#reference/science";
import type { Dice } from "../identify/dice.ts";
import { drawSerial, type HiddenMaker, meetMaker } from "./hidden-formats.ts";

/** Share of records that state the model. */
const modelStated = 0.6;
const owners = 8;

export type Counted = SerialShapeCount & { source: string };

/** Serials of the makers as records would count them: by make, model where stated, and shape. */
export function countShapes(
  dice: Dice,
  makers: readonly HiddenMaker[],
  serials: number,
): Counted[] {
  const rows = new Map<string, { row: Counted; owners: Set<number> }>();
  for (let at = 0; at < serials; at += 1) {
    const maker = meetMaker(dice, makers);
    const { model, text } = drawSerial(dice, maker);
    const shape = serialShape(text);
    if (shape === undefined) continue;
    const stated = dice.chance(modelStated) ? model : undefined;
    const key = JSON.stringify([maker.name, stated, shape]);
    const named = stated === undefined ? {} : { model: stated };
    const fresh = { make: maker.name, ...named, shape, count: 0, owners: 0, source: "records" };
    const known = rows.get(key) ?? { row: fresh, owners: new Set<number>() };
    known.row.count += 1;
    known.owners.add(dice.below(owners));
    rows.set(key, known);
  }
  return [...rows.values()].map(({ row, owners: of }) => ({ ...row, owners: of.size }));
}

/** The same counts told in full: what a grammar would learn without the rule on rare shapes. */
export function toldInFull(rows: readonly Counted[]): LearnedShape[] {
  return rows.map(({ owners: _, ...row }) => row);
}
