import type { SerialPractice, WrittenText } from "#reference/contract";

/**
 * What becomes of a table's notes on how a maker numbered. The one place that is given them: for now
 * each note stands as written, in its language.
 */
export function serialPracticeOf(notes: readonly WrittenText[]): SerialPractice[] {
  return notes.map((note) => ({ places: [], note }));
}
