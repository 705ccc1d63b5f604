/** Largest text the fixed rows hold; longer texts are compared by their first characters. */
const longest = 126;
const width = longest + 2;
let beforeLast = new Uint8Array(width);
let last = new Uint8Array(width);
let current = new Uint8Array(width);

function swapRows(): void {
  const free = beforeLast;
  beforeLast = last;
  last = current;
  current = free;
}

function cell(a: string, b: string, row: number, column: number): number {
  const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
  const substituted = (last[column - 1] ?? 0) + (same ? 0 : 1);
  const best = Math.min(substituted, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
  const swapped =
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
  return swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best;
}

/** Fills one row of the band `|row − column| ≤ bound` and returns its smallest value. */
function fillRow(a: string, b: string, row: number, bound: number): number {
  const from = Math.max(1, row - bound);
  const to = Math.min(b.length, row + bound);
  current[from - 1] = from === 1 ? row : bound + 1;
  let least = bound + 1;
  for (let column = from; column <= to; column += 1) {
    const here = cell(a, b, row, column);
    current[column] = here;
    if (here < least) least = here;
  }
  if (to < b.length) current[to + 1] = bound + 1;
  return least;
}

/**
 * Number of single-character insertions, deletions, substitutions and swaps of neighbours between
 * two texts (Damerau–Levenshtein in its optimal string alignment form), in UTF-16 units. Stops
 * early and answers `bound + 1` when the distance is greater than `bound`.
 */
export function boundedEditDistance(one: string, other: string, bound: number): number {
  if (one === other) return 0;
  const a = one.slice(0, longest);
  const b = other.slice(0, longest);
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  if (a === "" || b === "") return Math.max(a.length, b.length);
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const least = fillRow(a, b, row, bound);
    swapRows();
    if (least > bound) return bound + 1;
  }
  return Math.min(last[b.length] ?? bound + 1, bound + 1);
}
