const most = 2;

/**
 * Whether two numbers are at most two edits apart, where a sign wrong, lost, added, or two neighbours swapped is one
 * edit (optimal string alignment). Signs as code points.
 */
export function isWithinTwo(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1)
      line.push(costAt({ one, other, row, column }, line, above, before));
    if (Math.min(...line) > most) return false;
    [before, above] = [above, line];
  }
  return (above[other.length] ?? most + 1) <= most;
}

interface Cell {
  readonly one: ArrayLike<number>;
  readonly other: ArrayLike<number>;
  readonly row: number;
  readonly column: number;
}

function costAt(
  { one, other, row, column }: Cell,
  line: readonly number[],
  above: readonly number[],
  before: readonly number[],
): number {
  const isSame = one[row - 1] === other[column - 1];
  const changed = (above[column - 1] ?? 0) + (isSame ? 0 : 1);
  const cost = Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1);
  const isSwap =
    row > 1 &&
    column > 1 &&
    one[row - 1] === other[column - 2] &&
    one[row - 2] === other[column - 1];
  return isSwap ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost;
}

/** Signs as they are compared here. */
export function codesOf(skel: string): number[] {
  return [...skel].map((sign) => sign.codePointAt(0) ?? 0);
}
