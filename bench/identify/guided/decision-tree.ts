import type { Entry } from "#reference/contract";
import type { Dice } from "../dice.ts";
import type { Layman, Widths } from "./layman.ts";
import { wrongCount, wrongType } from "./wrong-answer.ts";

/** Keeps the entries that agree; where none does, the answer is set aside, as a user would. */
function narrowed(entries: readonly Entry[], agrees: (entry: Entry) => boolean): readonly Entry[] {
  const left = entries.filter(agrees);
  return left.length > 0 ? left : entries;
}

function near(value: number | undefined, seen: number, share: number): boolean {
  return value !== undefined && Math.abs(value - seen) <= share * seen;
}

/**
 * The peer: questions in the fixed order of a paper key, each answered by the same person and applied as an
 * exact filter: type, action, width of the bore, length of the barrel, rounds. Told the action as an expert
 * would name it. Each answer is wrong with the share of wrong answers the guided way had.
 */
export function followTree(
  dice: Dice,
  entries: readonly Entry[],
  truth: Entry,
  layman: Layman,
  known: Widths,
  wrongShare: number,
): readonly Entry[] {
  const isWrong = () => dice.chance(wrongShare);
  const type = isWrong() ? wrongType(dice, layman.likeness()) : layman.likeness();
  let left = narrowed(entries, (entry) => entry.type === type);
  const action = isWrong() ? dice.pick(entries).action : truth.action;
  left = narrowed(left, (entry) => entry.action === action);
  const width = known.get((isWrong() ? dice.pick(entries) : truth).calibres[0] ?? "");
  if (width !== undefined) {
    left = narrowed(left, ({ calibres }) => near(known.get(calibres[0] ?? ""), width, 0.06));
  }
  const length = layman.count("barrelLengthMm");
  if (length !== undefined) {
    const seen = isWrong() ? wrongCount(dice, length) : length;
    left = narrowed(left, ({ barrelLengthMm }) => near(barrelLengthMm, seen, 0.04));
  }
  const rounds = layman.count("capacityRounds");
  if (rounds === undefined) return left;
  const seen = isWrong() ? wrongCount(dice, rounds) : rounds;
  return narrowed(left, ({ capacityRounds }) => capacityRounds === seen);
}
