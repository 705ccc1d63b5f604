import type { EditKind, SerialEdit } from "#records/contract";

/** One column of two serials laid side by side; an empty text where one of them has nothing. */
export interface ScriptCell {
  readonly kind: EditKind;
  readonly seen: string;
  readonly recorded: string;
}

/** The columns of an edit script, from the first sign to the last. Pure. */
export function scriptCells(edits: readonly SerialEdit[]): ScriptCell[] {
  return edits.flatMap(cellsOf);
}

/** Signs that stand against each other have a column each; those that only stand together stay together. */
function cellsOf({ kind, seen, recorded }: SerialEdit): ScriptCell[] {
  const isPaired = seen.length === recorded.length;
  if (!isPaired && seen.length > 0 && recorded.length > 0)
    return [{ kind, seen: written(seen), recorded: written(recorded) }];
  const signs = seen.length > 0 ? seen : recorded;
  return signs.map((_, at) => ({
    kind,
    seen: writeSign(seen[at]),
    recorded: writeSign(recorded[at]),
  }));
}

function written(signs: readonly string[]): string {
  return signs.map(writeSign).join("");
}

/** A sign in the notation it was asked in: one of several stands in brackets. */
function writeSign(sign = ""): string {
  return [...sign].length > 1 ? `[${sign}]` : sign;
}

/** A stretch that differs, as it is told in words. */
export interface ScriptDifference {
  readonly kind: Exclude<EditKind, "same">;
  readonly seen: string;
  readonly recorded: string;
}

/** What differs, stretch by stretch; pairs of signs are told one by one, each pair once. */
export function scriptDifferences(edits: readonly SerialEdit[]): ScriptDifference[] {
  const told = edits.flatMap((edit) => {
    const { kind, seen, recorded } = edit;
    if (kind === "same") return [];
    const isOnePair = seen.length === recorded.length && kind !== "swapped";
    const parts = isOnePair
      ? cellsOf(edit)
      : [{ seen: written(seen), recorded: written(recorded) }];
    return parts.map((part) => ({ kind, seen: part.seen, recorded: part.recorded }));
  });
  return [...new Map(told.map((each) => [Object.values(each).join(" "), each])).values()];
}

/** Both serials of a script in the notation of the marks. */
export function bothSerials(edits: readonly SerialEdit[]): { seen: string; recorded: string } {
  return {
    seen: edits.map(({ seen }) => written(seen)).join(""),
    recorded: edits.map(({ recorded }) => written(recorded)).join(""),
  };
}
