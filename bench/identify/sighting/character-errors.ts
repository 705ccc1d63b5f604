import type { Dice } from "../dice.ts";

/**
 * The generator's own way to spoil one character, drawn from how stamped letters wear and how people type;
 * deliberately not the look-alike classes of the model.
 */
const confused: Readonly<Record<string, string>> = {
  "0": "OD8C",
  "1": "I7L4",
  "2": "Z7",
  "3": "8B5E",
  "4": "A91",
  "5": "S63",
  "6": "G5B8",
  "7": "1T2",
  "8": "B30S",
  "9": "4GP",
  A: "4R",
  B: "8R3P",
  C: "GO0",
  D: "O0",
  E: "FB",
  F: "EP",
  G: "C6",
  H: "NM",
  I: "1L",
  K: "XR",
  L: "I1",
  M: "NH",
  N: "MH",
  O: "0DQ",
  P: "FR",
  R: "PK",
  S: "58",
  T: "7I",
  U: "V",
  V: "UY",
  X: "K",
  Y: "V",
  Z: "2",
};
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** Shares of the kinds of error; of substitutions, those that follow the table. */
export const errorShares = {
  substitute: 0.7,
  drop: 0.12,
  double: 0.06,
  swap: 0.06,
  unread: 0.06,
  byTable: 0.75,
} as const;

/** Places in a text where a character can go wrong: letters and digits. */
function places(text: string): number[] {
  return [...text].flatMap((sign, at) => (/[A-Za-z0-9]/.test(sign) ? [at] : []));
}

export function spoil(dice: Dice, text: string): string {
  const spots = places(text);
  if (spots.length === 0) return text;
  const at = dice.pick(spots);
  const here = text.charAt(at).toUpperCase();
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  const kind = dice.weighted([
    ["substitute", errorShares.substitute],
    ["drop", errorShares.drop],
    ["double", errorShares.double],
    ["swap", errorShares.swap],
    ["unread", errorShares.unread],
  ] as const);
  const table = confused[here];
  switch (kind) {
    case "substitute":
      return table !== undefined && dice.chance(errorShares.byTable)
        ? before + dice.pick([...table]) + after
        : before + dice.pick([...alphabet].filter((sign) => sign !== here)) + after;
    case "drop":
      return spots.length > 1 ? before + after : `${before}?${after}`;
    case "double":
      return before + text.charAt(at) + text.charAt(at) + after;
    case "swap":
      return after === ""
        ? before + after + text.charAt(at)
        : before + after.charAt(0) + text.charAt(at) + after.slice(1);
    case "unread":
      return `${before}?${after}`;
  }
}

function substituted(truth: string, seen: string): number {
  const here = truth.toUpperCase();
  const blind = seen !== here && alphabet.includes(seen) ? 1 / 35 : 0;
  const table = confused[here];
  if (table === undefined) return blind;
  const near = table.includes(seen) ? 1 / table.length : 0;
  return errorShares.byTable * near + (1 - errorShares.byTable) * blind;
}

function dropped(truth: string, seen: string, spots: readonly number[]): number {
  if (spots.length < 2) return 0;
  let hits = 0;
  for (const at of spots) if (truth.slice(0, at) + truth.slice(at + 1) === seen) hits += 1;
  return (errorShares.drop * hits) / spots.length;
}

function sameLength(truth: string, seen: string, spots: readonly number[]): number {
  let sum = 0;
  for (const at of spots) {
    const before = truth.slice(0, at);
    if (!seen.startsWith(before)) continue;
    const rest = truth.slice(at + 1);
    const sign = seen.charAt(at);
    if (before + sign + rest === seen) {
      if (sign === "?") sum += errorShares.unread + (spots.length < 2 ? errorShares.drop : 0);
      else sum += errorShares.substitute * substituted(truth.charAt(at), sign);
    }
    const swapped =
      rest === ""
        ? before + truth.charAt(at)
        : before + rest.charAt(0) + truth.charAt(at) + rest.slice(1);
    if (swapped === seen) sum += errorShares.swap;
  }
  return sum / spots.length;
}

function doubled(truth: string, seen: string, spots: readonly number[]): number {
  let hits = 0;
  for (const at of spots) {
    if (truth.slice(0, at + 1) + truth.charAt(at) + truth.slice(at + 1) === seen) hits += 1;
  }
  return (errorShares.double * hits) / spots.length;
}

/** P(seen | truth, one error), the exact inverse of {@link spoil}; for the oracle. */
export function spoiledProbability(truth: string, seen: string): number {
  const off = seen.length - truth.length;
  if (off > 1 || off < -1) return 0;
  const head = truth.slice(0, 2) === seen.slice(0, 2);
  const tail = truth.slice(-2) === seen.slice(-2);
  if (!head && !tail && truth.length > 3) return 0;
  const spots = places(truth);
  if (spots.length === 0) return truth === seen ? 1 : 0;
  if (off === 0) return sameLength(truth, seen, spots);
  return off < 0 ? dropped(truth, seen, spots) : doubled(truth, seen, spots);
}
