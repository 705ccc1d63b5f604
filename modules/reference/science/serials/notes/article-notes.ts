import type {
  Article,
  SerialNoteReading,
  SerialStatement,
  SourcedStatement,
  YearSpan,
} from "#reference/contract";
import { readSerialNote } from "./read-serial-note.ts";

/** The parts of an article that tell how its maker numbered. */
export type NumberedArticle = Pick<
  Article,
  "make" | "model" | "serialPractice" | "provenance" | "fieldProvenance"
>;

function inYears(statement: SerialStatement, { from, to }: YearSpan): SerialStatement {
  if (statement.says === "place" || statement.years !== undefined) return statement;
  if (from === undefined && to === undefined) return statement;
  const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { ...statement, years };
}

/** What the notes of an article say of serials, with its make, model and source. */
export function articleNotes(
  { make, model, serialPractice, provenance, fieldProvenance }: NumberedArticle,
  read: (note: string) => SerialNoteReading = readSerialNote,
): SourcedStatement[] {
  const { source } = fieldProvenance.serialPractice ?? provenance;
  return serialPractice.flatMap(({ note, from, to }) =>
    (note === undefined ? [] : read(note.text).statements).map((statement) => ({
      make,
      model,
      source,
      statement: inYears(statement, { from, to }),
    })),
  );
}

/** Reads each distinct note once: the notes of a large table repeat one another. */
export function readEachNoteOnce(): (note: string) => SerialNoteReading {
  const known = new Map<string, SerialNoteReading>();
  return (note) => {
    const reading = known.get(note) ?? readSerialNote(note);
    known.set(note, reading);
    return reading;
  };
}
