import type { MarkKind } from "#reference/contract";
import type { Dice } from "../dice.ts";

/** Fills a pattern: `#` a digit, `@` a letter, the rest as it stands. */
function filled(dice: Dice, pattern: string): string {
  return pattern.replace(/[#@]/g, (sign) =>
    sign === "#" ? String(dice.below(10)) : dice.pick([..."ABCDEFGHJKLMNPRSTUVWXYZ"]),
  );
}

const serialPatterns = [
  "######",
  "#####",
  "#######",
  "@#####",
  "@######",
  "@@####",
  "@@@###",
  "@@@####",
  "######@",
  "@######@",
  "###-#####",
  "@@-#####",
  "###@@#####",
  "@@@ ###",
] as const;

/** A maker keeps to one way of numbering. */
export function serialOf(dice: Dice, make: string): string {
  const sum = [...make].reduce((all, sign) => all + sign.charCodeAt(0), 0);
  return filled(dice, serialPatterns[sum % serialPatterns.length] ?? "######");
}

const irrelevantPatterns: readonly (readonly [kind: MarkKind, pattern: string, share: number])[] = [
  ["patent", "PAT. #,###,###", 0.12],
  ["patent", "U.S. PAT. NO. #######", 0.06],
  ["patent", "PATENT #######", 0.04],
  ["patent", "# ### ###", 0.05],
  ["patent", "PAT. ######", 0.03],
  ["inventory", "INV. ####", 0.06],
  ["inventory", "PROPERTY OF POLICE ###", 0.04],
  ["inventory", "RACK NO. ##", 0.04],
  ["inventory", "#/###", 0.04],
  ["inventory", "@@@ ##", 0.02],
  ["assembly", "###", 0.12],
  ["assembly", "##", 0.07],
  ["assembly", "@##", 0.04],
  ["assembly", "ASSY ####", 0.02],
  ["year", "19##", 0.1],
  ["year", "20[01]#", 0.05],
  ["lot", "LOT ##-###", 0.06],
  ["lot", "BATCH ####", 0.04],
];

export function irrelevantNumber(dice: Dice): { kind: MarkKind; text: string } {
  const [kind, pattern] = dice.weighted(irrelevantPatterns.map((each) => [each, each[2]] as const));
  const chosen = pattern.replace("[01]", () => String(dice.below(2)));
  return { kind, text: filled(dice, chosen) };
}

export const proofMarks = ["PN", "BNP", "ELG", "PSF", "CIP", "BP"] as const;
export const safetyMarks = [
  "SAFE",
  "FIRE",
  "READ INSTRUCTION MANUAL",
  "CAUTION - CAPABLE OF FIRING WITH MAGAZINE REMOVED",
] as const;
