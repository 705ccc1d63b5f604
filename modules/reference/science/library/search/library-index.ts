import type { LibraryMark } from "#reference/contract";
import { buildShapeIndex, likeShapes, type ShapeIndex } from "../shape/match-shapes.ts";

/** The markings library, ready to be searched. */
export interface LibraryIndex {
  readonly marks: ReadonlyMap<string, LibraryMark>;
  /** Laid out for the first who draws: it takes a third of the time in which the table is read. */
  readonly shapes: () => ShapeIndex;
}

export function buildLibraryIndex(marks: readonly LibraryMark[]): LibraryIndex {
  let shapes: ShapeIndex | undefined;
  return {
    marks: new Map(marks.map((mark) => [mark.id, mark])),
    // A function and no getter: whoever copies the index would have a getter work.
    shapes: () => {
      shapes ??= buildShapeIndex(marks);
      return shapes;
    },
  };
}

/** The marks whose pictograms are most like that of one mark. */
export function likeMarks(
  { marks, shapes }: LibraryIndex,
  id: string,
  most: number,
): LibraryMark[] {
  const alike = likeShapes(shapes(), id).slice(0, most);
  return alike.flatMap((match) => marks.get(match.id) ?? []);
}
