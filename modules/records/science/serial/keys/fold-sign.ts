import { lookAlikeKey } from "#reference/science";

const signs = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Beside the look-alikes of reference: 1 and 7 as written by hand, Cyrillic letters drawn like digits. */
const furtherAlike: Readonly<Record<string, string>> = { "7": "1", З: "3", Ч: "4" };

const folded = new Map([
  ...signs.map((sign) => [sign, lookAlikeKey(sign)] as const),
  ...Object.entries(furtherAlike),
]);

/** The one sign under which look-alikes are kept: 0OQD, 1IL7, 2Z, 5S, 6G, 8B (domain 1.4). */
export function foldSign(sign: string): string {
  return folded.get(sign) ?? sign;
}

/** A text of signs folded sign by sign; `?` and `*` stay. */
export function foldSigns(norm: string): string {
  return norm.replace(/[7BDGILOQSZЗЧ]/g, foldSign);
}

/** The zeros before a number are struck, typed and dropped at will; a number of zeros alone is `0`. */
export function dropLeadingZeros(folded: string): string {
  return folded.startsWith("0") ? folded.replace(/^0+(?=.)/u, "") : folded;
}

/** The signs that remain of Latin letters and digits after folding: 26. */
export const foldedLatin: readonly string[] = [...new Set(signs.map(foldSign))];
