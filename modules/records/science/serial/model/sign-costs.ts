import { SignRelation } from "#records/contract";
import { foldSign } from "../keys/fold-sign.ts";
import { isChoice } from "../keys/serial-pattern.ts";
import { copying, nearAlike } from "./assumptions.ts";

const near = new Set(nearAlike.flatMap(([one = "", other = ""]) => [one + other, other + one]));
const asciiSigns = 128;

const groupSizes = new Map<string, number>();
for (const sign of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
  const fold = foldSign(sign);
  groupSizes.set(fold, (groupSizes.get(fold) ?? 0) + 1);
}

function relationOf(one: string, other: string): SignRelation {
  if (one === other) return "same";
  if (one === "?" || other === "?" || one === "*" || other === "*") return "uncertain";
  if (foldSign(one) === foldSign(other)) return "look_alike";
  return near.has(one + other) ? "near_alike" : "other";
}

const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";

/** P(this very sign | another one, no look-alike). */
function otherShare(one: string, other: string): number {
  const { crossing, otherDigits, otherLetters } = copying;
  if (isDigit(one) !== isDigit(other)) return crossing / (otherLetters + 1);
  return (1 - crossing) / (isDigit(one) ? otherDigits : otherLetters);
}

/** −ln P(this very sign stands for that one | one sign is wrong). */
function costOf(one: string, other: string): number {
  const relation = relationOf(one, other);
  const alike = Math.max(1, (groupSizes.get(foldSign(one)) ?? 2) - 1);
  if (relation === "look_alike") return -Math.log(copying.lookAlike / alike);
  if (relation === "near_alike") return -Math.log(copying.nearAlike / copying.nearPartners);
  return relation === "other" ? -Math.log(copying.otherSign * otherShare(one, other)) : 0;
}

const table = new Float64Array(asciiSigns * asciiSigns);
for (let at = 0; at < table.length; at += 1) {
  const one = String.fromCharCode(Math.floor(at / asciiSigns));
  table[at] = costOf(one, String.fromCharCode(at % asciiSigns));
}

function bestOfChoices(one: string, other: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (const a of one) for (const b of other) best = Math.min(best, costOf(a, b));
  return best;
}

/** Cost in nats of one sign of a pattern against another, without what every difference costs; 0 where none. */
export function signCost(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [one.charCodeAt(0), other.charCodeAt(0)];
  const isPlain = one.length === 1 && other.length === 1 && a < asciiSigns && b < asciiSigns;
  return isPlain ? (table[a * asciiSigns + b] ?? 0) : bestOfChoices(one, other);
}

/** The relation of two signs of patterns; of a choice, that of its nearest sign. */
export function signRelation(one: string, other: string): SignRelation {
  if (one.length === 1 && other.length === 1) return relationOf(one, other);
  const relations = [...one].flatMap((a) => [...other].map((b) => relationOf(a, b)));
  if (isChoice(one) || isChoice(other)) {
    if (relations.includes("same")) return "uncertain";
  }
  return SignRelation.options.find((relation) => relations.includes(relation)) ?? "other";
}
