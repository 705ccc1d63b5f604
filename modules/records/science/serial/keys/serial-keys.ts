import { listSerialReadings } from "#reference/science";
import { dropLeadingZeros, foldSigns } from "./fold-sign.ts";

/** Raised whenever the same text would give other keys: rows of an older version are computed again. */
export const keyVersion = 1;

/** What a serial is kept under, beside its text as written; compared by code point (collation C). */
export interface SerialKeys {
  /** Capital letters and digits as drawn, without separators; `?` and `*` where unreadable. */
  norm: string;
  /** `norm` from its end, for searches by ending. */
  rnorm: string;
  /** `norm` with look-alikes folded and leading zeros dropped. */
  skel: string;
  /** `skel` from its end. */
  rskel: string;
}

/** A text from its end, sign by sign. */
export function reversed(norm: string): string {
  let text = "";
  for (const sign of norm) text = sign + text;
  return text;
}

/** The keys of one reading, as `listSerialReadings` gives it. */
export function keysOfReading(norm: string): SerialKeys {
  const skel = dropLeadingZeros(foldSigns(norm));
  return { norm, rnorm: reversed(norm), skel, rskel: reversed(skel) };
}

/**
 * The keys of a serial in any script, one set for each way to read it: `12[5S]4` has two, of one skeleton. Empty
 * where nothing of the number can be read. Pure; some microseconds.
 */
export function serialKeys(text: string): SerialKeys[] {
  return listSerialReadings(text)
    .filter((norm) => /[^?*]/u.test(norm))
    .map(keysOfReading);
}
