import type { LibraryMark } from "../../../contract/library/library-mark.ts";
import type { FindDocument } from "../find-document.ts";

/** One letter alone names too many things to be a help. */
const shortestText = 2;

/** The marks that bear writing, by that writing; pictograms alone are asked for in their library. */
export function markDocuments(marks: readonly LibraryMark[]): FindDocument[] {
  return marks.flatMap(({ id, text = "" }) =>
    text.length < shortestText
      ? []
      : [{ kind: "mark", id, title: text, values: [{ field: "name", key: text, texts: [text] }] }],
  );
}
