import type { ReferenceIndex } from "../identify/table/reference-index.ts";
import { buildSerialGrammar, type SerialSources } from "./grammar/build-serial-grammar.ts";
import { makeBook } from "./grammar/make-book.ts";
import type { SerialGrammar } from "./grammar/serial-grammar.ts";

function makersOf({ columns }: ReferenceIndex, { makes, keyOf }: SerialGrammar) {
  const numbered = columns.makers.map(
    ({ make }, number) => [number, makes.get(keyOf(make))] as const,
  );
  return new Map(
    numbered.flatMap(([number, lessons]) =>
      lessons === undefined ? [] : [[number, lessons] as const],
    ),
  );
}

/** The index with the grammar of serials learned from these sources; the rest is shared, not copied. */
export function withSerials(index: ReferenceIndex, sources: SerialSources): ReferenceIndex {
  if (sources.learned.length + sources.notes.length === 0) return index;
  const serials = buildSerialGrammar(sources, makeBook(index));
  return { ...index, serials, serialMakers: makersOf(index, serials) };
}
