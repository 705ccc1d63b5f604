import type { HowUsual, NotedRange, Usualness } from "#reference/contract";
import { unusualShare } from "../assumptions.ts";
import type { Lessons, MakeLessons, PrintedRange } from "../grammar/serial-grammar.ts";
import { type ShapeNode, shapeChance } from "../grammar/shape-node.ts";
import type { ShapeReading } from "../shape/shape-readings.ts";
import { endsFit, numberSpan } from "./serial-chance.ts";

/** Two chances that differ by rounding alone are the same. */
const rounding = 1 + 1e-9;

/** Shapes that a make, or for a model its make, was ever seen to use; with what is expected of the level. */
function knownChances(node: ShapeNode): Map<string, number> {
  const above = node.passes === "serials" ? (node.parent?.counts.keys() ?? []) : [];
  const shapes = new Set([...node.counts.keys(), ...above]);
  return new Map([...shapes].map((shape) => [shape, shapeChance(node, shape)]));
}

/**
 * Estimated share of the level's serials whose shape is at least as unusual as this one; shapes never seen are
 * all equally unusual. This serial is counted in: a shape that a maker of few learned serials never bore says
 * more of what was not learned than of the gun.
 */
export function shareAsUnusual(node: ShapeNode, shape: string): number {
  const known = knownChances(node);
  const chance = (known.get(shape) ?? 0) * rounding;
  let commoner = 0;
  for (const theirs of known.values()) if (theirs > chance) commoner += theirs;
  const told = node.total + node.untold + node.strength.weight;
  return Math.min(1, (told * Math.max(0, 1 - commoner) + 1) / (told + 1));
}

/** The shape of a text that is likeliest for a level. */
export function likeliestShape(
  node: ShapeNode,
  readings: readonly ShapeReading[],
): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const { shapes, signChance } of readings) {
    for (const shape of shapes) {
      const chance = signChance * shapeChance(node, shape);
      if (chance > most) [best, most] = [shape, chance];
    }
  }
  return best;
}

function rangeHolds(range: PrintedRange, { signs }: ShapeReading): boolean | undefined {
  if (signs.includes("*")) return undefined;
  const { prefix, suffix, from, to = Number.POSITIVE_INFINITY } = range;
  if (!endsFit(signs, range)) return false;
  const digits = signs.slice(prefix.length, signs.length - suffix.length);
  if (!/^[\d?]+$/.test(digits)) return false;
  const { low, high } = numberSpan(digits);
  if (high < from || low > to) return false;
  return low >= from && high <= to && !/\?/.test(signs) ? true : undefined;
}

function printed({ prefix, suffix, width = 0 }: PrintedRange, number: number): string {
  return prefix + String(number).padStart(width, "0") + suffix;
}

function notedRange(range: PrintedRange, readings: readonly ShapeReading[]): NotedRange {
  const { from, to, years, source, words } = range;
  const verdicts = new Set(readings.map((reading) => rangeHolds(range, reading)));
  const [holds] = verdicts.size === 1 ? verdicts : [];
  return {
    from: printed(range, from),
    ...(to === undefined ? {} : { to: printed(range, to) }),
    ...(holds === undefined ? {} : { holds }),
    ...(years === undefined ? {} : { years }),
    source,
    words,
  };
}

function notedAs({ forms }: Lessons, shape: string | undefined): HowUsual["noted"] {
  const noted = forms.filter((form) => form.shape !== undefined && form.shape === shape);
  return noted.map(({ source, words, years }) => ({
    source,
    words,
    ...(years === undefined ? {} : { years }),
  }));
}

/** The model where anything was learned of it, else the make. */
function levelFor(make: MakeLessons, model: Lessons | undefined): Lessons {
  return model !== undefined && model.node.total + model.node.untold > 0 ? model : make;
}

function stateOf(isKnown: boolean, isMet: boolean, share: number): Usualness {
  if (!isKnown) return "unknown";
  if (share < unusualShare) return "unusual";
  return isMet ? "usual" : "never_seen";
}

/** How usual a text is as a serial of the make, or of its model where enough was learned of that. */
export function howUsual(
  make: MakeLessons,
  model: Lessons | undefined,
  readings: readonly ShapeReading[],
): HowUsual {
  const level = levelFor(make, model);
  const { node, learned, seen } = level;
  const shape = likeliestShape(node, readings);
  const share = shape === undefined ? 0 : shareAsUnusual(node, shape);
  const noted = notedAs(level, shape);
  const count = seen.get(shape ?? "") ?? 0;
  return {
    state: stateOf(node.total + node.untold > 0, count > 0 || noted.length > 0, share),
    make: make.label,
    ...(level === make ? {} : { model: level.label }),
    ...(shape === undefined ? {} : { shape }),
    learned,
    seen: count,
    share,
    sources: [...level.sources],
    noted,
    ranges: level.ranges.map((range) => notedRange(range, readings)),
  };
}
