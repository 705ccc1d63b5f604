import type { MarkKind } from "#reference/contract";
import { type DrawnShape, inThousands } from "./drawn-shape.ts";

/**
 * P(text | kind) for kinds that no list holds. Each is a small story of how such a number is made up:
 * how many letters and digits in which order and how separated; the signs themselves are equally likely.
 * The lengths follow public descriptions of marking practice (research/serial-search.md section 1,
 * domain P2); they are judgement, not counts, because no open collection of marks exists.
 */
const letterChance = 1 / 26;
const digitChance = 1 / 10;

/** Index is the number of signs. */
const serialPrefix = [0.4, 0.22, 0.16, 0.16, 0.04, 0.01, 0.01];
const serialDigits = [
  0.01, 0.006, 0.01, 0.07, 0.12, 0.2, 0.24, 0.16, 0.09, 0.06, 0.02, 0.01, 0.005,
];
const serialSuffix = [0.78, 0.15, 0.05, 0.02];
const assemblyDigits = [0, 0.17, 0.33, 0.3, 0.16, 0.03, 0.01];
/** Patents still found on guns have seven digits; early ones had fewer. */
const patentDigits = [0, 0, 0, 0, 0.01, 0.05, 0.2, 0.6, 0.12, 0.02];
const inventoryDigits = [0, 0.06, 0.14, 0.24, 0.26, 0.16, 0.08, 0.04, 0.02];
const lotDigits = [0.01, 0.03, 0.12, 0.2, 0.24, 0.22, 0.12, 0.06];

function at(shares: readonly number[], index: number): number {
  return shares[index] ?? 0;
}

function signChance({ digits, letters }: DrawnShape): number {
  return digitChance ** digits * letterChance ** letters;
}

/** Probability of no separator, or of each of the separators that stand there. */
function separation(shape: DrawnShape, none: number): number {
  const count = shape.separators.length;
  return count === 0 ? none : (1 - none) * 0.45 ** count;
}

/** Runs of letters and of digits, as in `245NX12345`: three. */
function blockCount(classes: string): number {
  return classes.match(/L+|[D?]+/g)?.length ?? 0;
}

const block = /^(L*)([D?]*)(L*)$/;
const mixedLengths = 12;

/**
 * P(outline | serial): how likely a serial has these letters and digits in this order, whatever their values.
 * An unread sign (`?`) among digits counts as one.
 */
export function serialOutlineShare(classes: string): number {
  const digits = countOf(classes, "D");
  const letters = countOf(classes, "L");
  const length = classes.length;
  const mixed = length >= 3 && length <= mixedLengths + 3 && digits > 0 ? 1 / mixedLengths : 0;
  const scrambled = mixed * (10 / 36) ** digits * (26 / 36) ** letters;
  const alternating = mixed * (1 / 4) ** blockCount(classes);
  const found = block.exec(classes);
  const [, prefix = "", run = "", suffix = ""] = found ?? [];
  const ordered =
    found === null
      ? 0
      : at(serialPrefix, prefix.length) *
        at(serialDigits, run.length) *
        at(serialSuffix, suffix.length);
  return 0.85 * ordered + 0.1 * alternating + 0.05 * scrambled;
}

function countOf(classes: string, sign: string): number {
  return classes.split(sign).length - 1;
}

function serial(shape: DrawnShape): number {
  const grouped = inThousands(shape) && shape.letters === 0 ? 0.15 : 1;
  return serialOutlineShare(shape.classes) * signChance(shape) * separation(shape, 0.75) * grouped;
}

function patent(shape: DrawnShape): number {
  const { digits, letters, classes } = shape;
  const unread = classes.length - digits - letters;
  if (letters > 2) return 0;
  const length = at(patentDigits, digits + unread);
  const grouping = inThousands(shape) ? 0.6 : shape.separators === "" ? 0.35 : 0.05;
  return length * grouping * (letters === 0 ? 0.9 : 0.1) * signChance(shape);
}

const firstYear = 1850;
const lastYear = 2035;

function year(shape: DrawnShape): number {
  if (/^[D?]{2}$/.test(shape.classes)) return 0.12 * signChance(shape);
  if (!/^[D?]{4}$/.test(shape.classes) || shape.separators !== "") return 0;
  const low = Number(shape.signs.replaceAll("?", "0"));
  const high = Number(shape.signs.replaceAll("?", "9"));
  return high < firstYear || low > lastYear ? 0 : 0.85 / (lastYear - firstYear);
}

function assembly(shape: DrawnShape): number {
  if (shape.letters > 2) return 0;
  const digits = shape.classes.length - shape.letters;
  const letters = at([0.84, 0.14, 0.02], shape.letters);
  return at(assemblyDigits, digits) * letters * signChance(shape) * separation(shape, 0.93);
}

function inventory(shape: DrawnShape): number {
  const digits = shape.classes.length - shape.letters;
  const letters = at([0.5, 0.15, 0.15, 0.1, 0.05, 0.03, 0.02], shape.letters);
  return at(inventoryDigits, digits) * letters * signChance(shape) * separation(shape, 0.6);
}

function lot(shape: DrawnShape): number {
  const digits = shape.classes.length - shape.letters;
  const letters = at([0.6, 0.25, 0.1, 0.05], shape.letters);
  return at(lotDigits, digits) * letters * signChance(shape) * separation(shape, 0.5);
}

/** P(shape | kind) for numbers; 0 for kinds that are named in lists. */
export function numberLikelihood(kind: MarkKind, shape: DrawnShape): number {
  if (shape.digits === 0 && !shape.classes.includes("?")) return 0;
  switch (kind) {
    case "serial":
      return serial(shape);
    case "patent":
      return patent(shape);
    case "year":
      return year(shape);
    case "assembly":
      return assembly(shape);
    case "inventory":
      return inventory(shape);
    case "lot":
      return lot(shape);
    case "make":
    case "model":
    case "calibre":
    case "country":
    case "importer":
    case "proof":
    case "safety":
    case "inspector":
    case "deactivation":
    case "conversion":
    case "other":
      return 0;
  }
}
