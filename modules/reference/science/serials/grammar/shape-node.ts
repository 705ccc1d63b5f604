import type { Strength } from "../assumptions.ts";
import { storyShare } from "../shape/shape-story.ts";

/**
 * One level of the back-off: a model, a make, a group of makes, all makes. `counts` are serials, or above the
 * makes the number of makes that use a shape at all.
 */
export interface ShapeNode {
  parent: ShapeNode | undefined;
  strength: Strength;
  counts: Map<string, number>;
  total: number;
  /** Serials whose shapes are too rare to tell: none of `counts`. */
  untold: number;
  /** Whether the level above counts every serial of this one, or each of its shapes once. */
  passes: "serials" | "shapes";
}

/** A level without counts. */
export function emptyNode(
  parent: ShapeNode | undefined,
  strength: Strength,
  passes: ShapeNode["passes"],
): ShapeNode {
  return { parent, strength, counts: new Map(), total: 0, untold: 0, passes };
}

/** Adds serials of a shape to a level and, as it passes them, to the levels above. */
export function addShape(node: ShapeNode, shape: string, count: number): void {
  const before = node.counts.get(shape) ?? 0;
  node.counts.set(shape, before + count);
  node.total += count;
  if (node.parent === undefined) return;
  if (node.passes === "serials") addShape(node.parent, shape, count);
  else if (before === 0) addShape(node.parent, shape, 1);
}

/** What the shapes give up together for shapes not seen; a shape of a fraction gives up no more than it has. */
function discounted(node: ShapeNode): number {
  const { discount } = node.strength;
  if (discount === 0) return 0;
  let sum = 0;
  for (const count of node.counts.values()) sum += Math.min(discount, count);
  return sum;
}

const remembered = new WeakMap<
  ShapeNode,
  { total: number; strength: Strength; given: number; unseen: number }
>();

function givenUp(node: ShapeNode): { given: number; unseen: number } {
  const before = remembered.get(node);
  if (before?.total === node.total && before.strength === node.strength) return before;
  let above = 0;
  if (node.untold > 0)
    for (const shape of node.counts.keys()) above += chanceAbove(node, shape, false);
  const { total, strength } = node;
  const found = { total, strength, given: discounted(node), unseen: Math.max(1e-6, 1 - above) };
  remembered.set(node, found);
  return found;
}

function chanceAbove(node: ShapeNode, shape: string, isLeftOut: boolean): number {
  return node.parent === undefined ? storyShare(shape) : shapeChance(node.parent, shape, isLeftOut);
}

/**
 * P(next serial of this level has the shape): Pitman–Yor back-off, one table for each shape. With `isLeftOut`
 * one serial of the shape is taken away first, at this level and, as far as it was passed on, above.
 */
export function shapeChance(node: ShapeNode, shape: string, isLeftOut = false): number {
  const { weight, discount } = node.strength;
  const whole = node.counts.get(shape) ?? 0;
  const count = Math.max(0, whole - (isLeftOut ? 1 : 0));
  const total = node.total - (isLeftOut ? 1 : 0) + node.untold;
  const { given, unseen } = givenUp(node);
  const lost = isLeftOut ? Math.min(discount, whole) - Math.min(discount, count) : 0;
  const isPassed = isLeftOut && (node.passes === "serials" || count === 0);
  const above = chanceAbove(node, shape, isPassed);
  const untold = whole === 0 ? node.untold / unseen : 0;
  const own = Math.max(0, count - discount);
  return (own + (weight + given - lost + untold) * above) / (total + weight);
}
