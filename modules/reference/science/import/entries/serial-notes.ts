import type { MarkPlace, SerialPractice, WrittenText } from "#reference/contract";
import { sameValue } from "../../article/index.ts";
import { readSerialNote } from "../../serials/index.ts";

/** A table's notes on how a maker numbered, as written, with the places that are read in them. */
export function serialPracticeOf(notes: readonly WrittenText[]): SerialPractice[] {
  return notes.map((note) => ({ places: placesIn(note.text).slice(0, mostPlaces), note }));
}

const mostPlaces = 12;

function placesIn(text: string): MarkPlace[] {
  const places = readSerialNote(text).statements.flatMap((one) =>
    one.says === "place" ? [one.place] : [],
  );
  return places.filter((place, at) => places.findIndex((one) => sameValue(one, place)) === at);
}
