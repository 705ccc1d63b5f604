import type { MarkKind } from "#reference/contract";
import type { Dice } from "../identify/dice.ts";
import { drawSerial, type HiddenMaker } from "./hidden-formats.ts";

/** Numbers of other kinds as they stand on guns without a word that says what they are. */
const others: readonly (readonly [kind: MarkKind, pattern: string, share: number])[] = [
  ["patent", "#,###,###", 0.18],
  ["patent", "#######", 0.08],
  ["patent", "### ###", 0.04],
  ["year", "19##", 0.14],
  ["year", "20[01]#", 0.06],
  ["assembly", "###", 0.14],
  ["assembly", "##", 0.08],
  ["assembly", "@##", 0.04],
  ["inventory", "####", 0.08],
  ["inventory", "@@ ###", 0.04],
  ["inventory", "#/###", 0.03],
  ["lot", "##-###", 0.06],
  ["lot", "@##-##", 0.03],
];

function fill(dice: Dice, pattern: string): string {
  return pattern
    .replace("[01]", () => String(dice.below(2)))
    .replace(/[#@]/g, (sign) =>
      sign === "#" ? String(dice.below(10)) : dice.pick([..."ABCDEFGHKLMNPRSTVWXZ"]),
    );
}

/** A number on a gun of this maker, half of them its serial. */
export function numberOn(dice: Dice, maker: HiddenMaker): { kind: MarkKind; text: string } {
  if (dice.chance(0.5)) return { kind: "serial", text: drawSerial(dice, maker).text };
  const [kind, pattern] = dice.weighted(others.map((each) => [each, each[2]] as const));
  return { kind, text: fill(dice, pattern) };
}
