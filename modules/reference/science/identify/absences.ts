import type { AbsenceAccount, AbsentMark, EntryKind } from "#reference/contract";
import { lacking } from "./assumptions.ts";

/** Lacked by half of the kind: agrees; by less than a tenth: contradicts. */
const agreesFrom = 1 / 2;
const contradictsBelow = 1 / 10;

/** Probability that a gun of this kind is said to lack all of these marks; 1 where nothing was said. */
export function absenceChance(kind: EntryKind, absent: readonly AbsentMark[]): number {
  const [first, second] = absent;
  if (first === undefined) return 1;
  const isBoth = second !== undefined && second !== first;
  return lacking[kind][isBoth ? "both" : first];
}

/** Holds each mark said to be missing against what is usual for the kind. */
export function accountAbsences(kind: EntryKind, absent: readonly AbsentMark[]): AbsenceAccount[] {
  return absent.map((mark) => {
    const chance = lacking[kind][mark];
    if (chance >= agreesFrom) return { mark, verdict: "agrees" };
    return { mark, verdict: chance < contradictsBelow ? "contradicts" : "unknown" };
  });
}
