import { isChoice, printPattern, readPattern } from "./serial-pattern.ts";

/** Two readings of one number by the same person, the second without looking at the first. */
export type ReadingsVerdict =
  | { readonly agree: true }
  | {
      readonly agree: false;
      /** Where they differ, counted from 1; empty where they are not of one length. */
      readonly places: readonly number[];
      /** The number with every sign that was read two ways as one of both; undefined where that cannot be told. */
      readonly merged: string | undefined;
    };

const notation = /[?*[\]]/;

/**
 * Holds two readings of a number against each other. Sign by sign: a sign read as 5 and then as S is one of the two,
 * which a search then takes for either. Of readings that are not of one length nothing can be said.
 */
export function compareReadings(first: string, second: string): ReadingsVerdict {
  const [one, other] = [readPattern(first), readPattern(second)];
  if (printPattern(one) === printPattern(other)) return { agree: true };
  if (one.length !== other.length) return { agree: false, places: [], merged: undefined };
  const signs = one.map((sign, at) => eitherOf(sign, other[at] ?? sign));
  const places = signs.flatMap((sign, at) =>
    sign === one[at] && sign === other[at] ? [] : [at + 1],
  );
  return { agree: false, places, merged: asWritten(first, signs) };
}

/** One of two signs; what could not be read once may be what was read the other time. */
function eitherOf(one: string, other: string): string {
  if (one === other || other === "?" || other === "*") return one;
  if (one === "?" || one === "*") return other;
  return [...new Set([...one, ...other])].join("");
}

/** The signs with the blanks and dashes of the reading they stand for, where it has a sign for each. */
function asWritten(text: string, signs: readonly string[]): string {
  const slots = [...text].map((sign) => /[\p{L}\p{N}]/u.test(sign));
  if (notation.test(text) || slots.filter(Boolean).length !== signs.length)
    return printPattern(signs);
  let at = 0;
  return [...text]
    .map((written, place) => (slots[place] ? signOf(signs[at++] ?? written) : written))
    .join("");
}

function signOf(sign: string): string {
  return isChoice(sign) ? `[${sign}]` : sign;
}
