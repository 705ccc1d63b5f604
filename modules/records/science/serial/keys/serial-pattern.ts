import { readSerialSigns } from "#reference/science";

/**
 * A serial as noted down, sign by sign: a letter or digit, `?` for one unreadable, `*` for an unreadable run,
 * several signs where it is one of them.
 */
export type SerialPattern = readonly string[];

/** Reads the notation of the check page: `12[5S]4?`, `*4567`, in any script. */
export function readPattern(text: string): SerialPattern {
  return readSerialSigns(text);
}

export function isChoice(sign: string): boolean {
  return sign.length > 1 && [...sign].length > 1;
}

/** The pattern in its notation; reading it again gives the same pattern. */
export function printPattern(pattern: SerialPattern): string {
  return pattern.map((sign) => (isChoice(sign) ? `[${sign}]` : sign)).join("");
}

/** Whether every sign was read, and as one sign only. */
export function isCertain(pattern: SerialPattern): boolean {
  return pattern.every((sign) => sign !== "?" && sign !== "*" && !isChoice(sign));
}

/** How many signs were read at least as one of a few. */
export function countRead(pattern: SerialPattern): number {
  return pattern.filter((sign) => sign !== "?" && sign !== "*").length;
}
