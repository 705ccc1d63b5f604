import type { MarkPart, MarkPlace, MarkSide } from "#reference/contract";
import { attempt, peek, skip, type TokenReader, take } from "./token-reader.ts";

/** Words that join the names of a place. */
function skipJoints(reader: TokenReader): void {
  skip(reader, "filler", "from", "and", "to", "or");
}

/**
 * Reads where the serial stands: `on right side of frame`, `sur le canon et la glissière`. A side counts only
 * where one part is named; a side without a part tells of no place.
 */
export function placesAt(reader: TokenReader): MarkPlace[] | undefined {
  return attempt(reader, () => {
    const parts: MarkPart[] = [];
    const sides: MarkSide[] = [];
    for (;;) {
      const found = attempt(reader, () => {
        skipJoints(reader);
        const { part, side } = peek(reader) ?? {};
        if (part === undefined && side === undefined) return undefined;
        reader.at += 1;
        return { part, side };
      });
      if (found === undefined) break;
      if (found.part !== undefined) parts.push(found.part);
      else if (found.side !== undefined) sides.push(found.side);
    }
    take(reader, "filler");
    return placesOf([...new Set(parts)], [...new Set(sides)]);
  });
}

function placesOf(parts: readonly MarkPart[], sides: readonly MarkSide[]): MarkPlace[] | undefined {
  if (parts.length === 0) return undefined;
  const [side, other] = sides;
  if (parts.length > 1 || side === undefined || other !== undefined)
    return parts.map((part) => ({ part }));
  return parts.map((part) => ({ part, side }));
}
