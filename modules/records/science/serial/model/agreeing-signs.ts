import type { SerialPattern } from "../keys/serial-pattern.ts";
import { type Alignment, move } from "./align-serials.ts";
import { stepBack } from "./edit-script.ts";

const [digits, letters] = [Math.log(10), Math.log(26)];
const isDigit = (sign: string): boolean => sign >= "0" && sign <= "9";
const isUnread = (sign: string | undefined): boolean => sign === "?" || sign === "*";

/**
 * What it says that recorded signs stand where signs were seen, in nats: −ln of the probability that those of another
 * gun would, 1 in 10 for a digit, in 26 for a letter. Signs that either side leaves off or could not read say nothing.
 * So a number that agrees in all signs but one speaks louder than one that agrees in three and leaves off the rest.
 */
export function agreeingSigns(
  seen: SerialPattern,
  recorded: SerialPattern,
  { moves, seenEnd, recordedEnd }: Alignment,
): number {
  let told = 0;
  for (let [row, column] = [seenEnd, recordedEnd]; row > 0 || column > 0; ) {
    const how = moves[row * (recorded.length + 1) + column] ?? 0;
    const [rows, columns] = stepBack(how, row, column);
    if (how === move.pair || how === move.swap)
      for (let back = 1; back <= columns; back += 1) {
        const sign = recorded[column - back] ?? "*";
        if (!isUnread(sign) && !isUnread(seen[row - back]))
          told += isDigit(sign) ? digits : letters;
      }
    row -= rows;
    column -= columns;
  }
  return told;
}
