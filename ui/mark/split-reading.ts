/** A piece of a reading: certain text, one of several characters, or one that cannot be read. */
export type ReadingPiece =
  | { kind: "certain"; text: string }
  | { kind: "either"; text: string; characters: readonly string[] }
  | { kind: "unread"; text: string; count: number };

const piece = /\[([^[\]]+)\]|\?+|[^[?]+|\[/gu;

/** Splits a reading such as `A3[8B]1?5` into its certain and uncertain pieces; nothing is lost. */
export function splitReading(reading: string): ReadingPiece[] {
  return [...reading.matchAll(piece)].map(([text, choices]) => {
    if (choices !== undefined) return { kind: "either", text, characters: [...choices] };
    if (text.startsWith("?")) return { kind: "unread", text, count: text.length };
    return { kind: "certain", text };
  });
}
