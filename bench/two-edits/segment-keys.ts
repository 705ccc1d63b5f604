/** Two edits leave one of three segments as it is, but for a sign that was swapped across a seam. */
const segments = 3;
const mostEdits = 2;

/** Where each of the three segments of a number of so many signs begins and ends. */
function seams(length: number): readonly (readonly [number, number])[] {
  const at = (part: number): number => Math.floor((part * length) / segments);
  return [0, 1, 2].map((part) => [at(part), at(part + 1)] as const);
}

/** What a number is kept under: each of its three segments with its place. */
export function segmentKeys(skel: string): string[] {
  const signs = [...skel];
  return seams(signs.length).map(([from, to], part) => `${part}${signs.slice(from, to).join("")}`);
}

/** A segment as it stands, and with its first or last sign swapped back across the seam. */
function readingsOf(signs: readonly string[], from: number, to: number): string[] {
  const inner = signs.slice(from + 1, to - 1).join("");
  const [first = "", last = ""] = [signs[from], signs[to - 1]];
  const firsts = [first, signs[from - 1] ?? first];
  const lasts = [last, signs[to] ?? last];
  if (to - from === 1) return [...firsts, ...lasts];
  return firsts.flatMap((one) => lasts.map((other) => one + inner + other));
}

/** Under what every number two edits away may be kept: each length it may have, each segment moved by up to two signs. */
export function soughtSegments(skel: string): string[] {
  const signs = [...skel];
  const keys = new Set<string>();
  for (let more = -mostEdits; more <= mostEdits; more += 1)
    for (const [part, [from, to]] of seams(Math.max(0, signs.length + more)).entries())
      for (let moved = -mostEdits; moved <= mostEdits; moved += 1)
        if (from + moved >= 0 && to + moved <= signs.length && to > from)
          for (const reading of readingsOf(signs, from + moved, to + moved))
            keys.add(`${part}${reading}`);
  return [...keys];
}
