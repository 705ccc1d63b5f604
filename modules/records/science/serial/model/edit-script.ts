import type { EditKind, SerialEdit } from "#records/contract";
import { type SerialPattern } from "../keys/serial-pattern.ts";
import { type Alignment, move } from "./align-serials.ts";
import { signRelation } from "./sign-costs.ts";

function unequalLength(seen: SerialPattern, recorded: SerialPattern, isEnd: boolean): EditKind {
  const signs = seen.length > 0 ? seen : recorded;
  if (signs.every((sign) => sign === "*")) return "uncertain";
  if (!isEnd) return seen.length > 0 ? "added" : "missing";
  return signs.every((sign) => sign === "0") ? "zeros" : "cut";
}

/** How far a move steps back in both, and what it did. */
export function stepBack(how: number, row: number, column: number): [number, number] {
  if (how === move.pair) return [1, 1];
  if (how === move.swap) return [2, 2];
  if (how === move.seenOnly) return [1, 0];
  if (how === move.recordedOnly) return [0, 1];
  return [row, column];
}

function kindOf(how: number, seen: SerialPattern, recorded: SerialPattern): EditKind {
  if (how === move.swap) return "swapped";
  if (how === move.pair) return signRelation(seen[0] ?? "", recorded[0] ?? "");
  return unequalLength(seen, recorded, how === move.seenStart || how === move.recordedStart);
}

function joined(edits: readonly SerialEdit[]): SerialEdit[] {
  const runs: SerialEdit[] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (last?.kind === edit.kind && edit.kind !== "swapped") {
      const seen = [...last.seen, ...edit.seen];
      runs[runs.length - 1] = { ...edit, seen, recorded: [...last.recorded, ...edit.recorded] };
    } else runs.push(edit);
  }
  return runs;
}

/** A sign against an unreadable run is uncertain, whichever way the run was walked through. */
function walkedThrough(
  how: number,
  seen: SerialPattern,
  recorded: SerialPattern,
  row: number,
  column: number,
): boolean {
  return (
    (how === move.recordedOnly && seen[row - 1] === "*") ||
    (how === move.seenOnly && recorded[column - 1] === "*")
  );
}

/**
 * Why two serials match, stretch by stretch from the first sign to the last: joined, the `seen` of all stretches are
 * the pattern asked and the `recorded` the serial on record.
 */
export function editScript(
  seen: SerialPattern,
  recorded: SerialPattern,
  alignment: Alignment,
): SerialEdit[] {
  const { moves, seenEnd, recordedEnd } = alignment;
  const cut = { seen: seen.slice(seenEnd), recorded: recorded.slice(recordedEnd) };
  const edits: SerialEdit[] = [];
  if (cut.seen.length + cut.recorded.length > 0) edits.push({ kind: "cut", ...cut });
  for (let [row, column] = [seenEnd, recordedEnd]; row > 0 || column > 0; ) {
    const how = moves[row * (recorded.length + 1) + column] ?? 0;
    const [rows, columns] = stepBack(how, row, column);
    const parts = [seen.slice(row - rows, row), recorded.slice(column - columns, column)] as const;
    const isWithin = walkedThrough(how, seen, recorded, row, column);
    const kind = isWithin ? "uncertain" : kindOf(how, ...parts);
    edits.push({ kind, seen: parts[0], recorded: parts[1] });
    row -= rows;
    column -= columns;
  }
  return joined(edits.reverse());
}
