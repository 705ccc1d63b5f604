import { lookAlikeKey } from "../text/index.ts";
import { canBe, isUncertain } from "./uncertain-text.ts";

/**
 * How characters go wrong between the steel and the screen. Copying by hand and worn strikes are the
 * common causes (domain 0.1, 2.4, P2), so substitution by a look-alike leads; omission, doubling and
 * swapping are typing errors. Two errors in one name are left to other evidence.
 */
export const misreadingShares = {
  substituted: 0.65,
  omitted: 0.17,
  added: 0.08,
  swapped: 0.1,
  /** Share of substitutions that fall among look-alikes, where the character has any. */
  lookAlike: 0.65,
  /** Letters and digits a wrong character is drawn from. */
  alphabet: 36,
} as const;

const signs = [..."0123456789abcdefghijklmnopqrstuvwxyz"];
const shapeOf = new Map(signs.map((sign) => [sign, lookAlikeKey(sign)]));
const alikeCount = new Map(
  signs.map((sign) => [
    sign,
    signs.filter((other) => other !== sign && shapeOf.get(other) === shapeOf.get(sign)).length,
  ]),
);

/** Probability that a name of this length is copied with one wrong character. */
export function errorRate(length: number, care: number): number {
  return Math.min(0.25, (0.06 + 0.012 * length) * care);
}

function substitution(truth: string, seen: string): number {
  const alike = alikeCount.get(truth) ?? 0;
  const { lookAlike, alphabet } = misreadingShares;
  const blind = 1 / (alphabet - 1);
  if (alike === 0) return blind;
  const near = shapeOf.get(seen) === shapeOf.get(truth) ? lookAlike / alike : 0;
  return near + (1 - lookAlike) * blind;
}

function commonPrefix(seen: string, name: string): number {
  let at = 0;
  while (at < seen.length && at < name.length && seen.charCodeAt(at) === name.charCodeAt(at))
    at += 1;
  return at;
}

/** Whether the two are the same from these places on. */
function endAlike(seen: string, from: number, name: string, nameFrom: number): boolean {
  if (seen.length - from !== name.length - nameFrom) return false;
  for (let at = from; at < seen.length; at += 1) {
    if (seen.charCodeAt(at) !== name.charCodeAt(at - from + nameFrom)) return false;
  }
  return true;
}

function sameLength(seen: string, name: string, at: number): number {
  const rest = at + 1;
  if (endAlike(seen, rest, name, rest)) {
    return (
      (misreadingShares.substituted / name.length) * substitution(name.charAt(at), seen.charAt(at))
    );
  }
  const swapped =
    seen.charCodeAt(at) === name.charCodeAt(rest) &&
    seen.charCodeAt(rest) === name.charCodeAt(at) &&
    endAlike(seen, rest + 1, name, rest + 1);
  return swapped ? misreadingShares.swapped / Math.max(1, name.length - 1) : 0;
}

function oneError(seen: string, name: string): number {
  const at = commonPrefix(seen, name);
  if (seen.length === name.length) return sameLength(seen, name, at);
  if (seen.length === name.length - 1) {
    return endAlike(seen, at, name, at + 1) ? misreadingShares.omitted / name.length : 0;
  }
  if (seen.length === name.length + 1) {
    const place = misreadingShares.added / (name.length + 1) / misreadingShares.alphabet;
    return endAlike(seen, at + 1, name, at) ? place : 0;
  }
  return 0;
}

/**
 * P(seen | name) for two folded texts: copied rightly, or with one wrong, missing, added or swapped
 * character. Unreadable characters in `seen` match anything at no cost: a person who writes `?` errs
 * elsewhere no more often. `care` scales the error rate with how well the mark could be read.
 */
export function misreadProbability(seen: string, name: string, care: number): number {
  if (isUncertain(seen)) return canBe(seen, name) ? 1 : 0;
  const rate = errorRate(name.length, care);
  return seen === name ? 1 - rate : rate * oneError(seen, name);
}
