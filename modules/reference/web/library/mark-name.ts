import type { LibraryMark } from "#reference/contract";
import { useLibraryWords } from "./library-words.ts";

/** What a mark is called on its pages: its writing or, where it has none, what is seen in it. */
export function useMarkName(): (mark: LibraryMark) => string {
  const words = useLibraryWords();
  return (mark) => (mark.text ? `\u2068${mark.text}\u2069` : words.shapes(mark));
}
