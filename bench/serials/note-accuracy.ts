import type { SerialStatement, YearSpan } from "#reference/contract";
import { readSerialNote } from "#reference/science";
import type { NoteCase } from "./notes-corpus.ts";

function yearsOf(years: YearSpan | undefined): string[] {
  return years === undefined ? [] : [`@${years.from ?? ""}-${years.to ?? ""}`];
}

function numberOf(number: number | undefined, width = 0): string {
  return number === undefined ? "" : String(number).padStart(width, "0");
}

/** A statement in the notation of the corpus. */
export function noted(statement: SerialStatement): string {
  if (statement.says === "place") {
    const { part, side } = statement.place;
    return `place ${side === undefined ? part : `${part}.${side}`}`;
  }
  const { prefix = "", suffix = "", years } = statement;
  if (statement.says === "range") {
    const { from, to, width } = statement;
    const around = (number: string) => (number === "" ? "" : prefix + number + suffix);
    const ends = `${around(numberOf(from, width))}..${around(numberOf(to, width))}`;
    return ["range", ends, ...yearsOf(years)].join(" ");
  }
  const shapes = statement.says === "form" ? [statement.shapes.join("|")] : [];
  const ends = [prefix && `^${prefix}`, suffix && `$${suffix}`].filter(Boolean);
  return [statement.says, ...shapes, ...ends, ...yearsOf(years)].join(" ");
}

export interface NoteAccuracy {
  notes: number;
  /** Notes of which exactly what they say was read. */
  whole: number;
  read: number;
  right: number;
  meant: number;
  wrong: string[];
}

/** Holds what was read in the notes against what they say. */
export function noteAccuracy(cases: readonly NoteCase[]): NoteAccuracy {
  const sum: NoteAccuracy = {
    notes: cases.length,
    whole: 0,
    read: 0,
    right: 0,
    meant: 0,
    wrong: [],
  };
  for (const [note, says] of cases) {
    const read = readSerialNote(note).statements.map(noted);
    const right = read.filter((statement) => says.includes(statement)).length;
    sum.read += read.length;
    sum.right += right;
    sum.meant += says.length;
    if (right === says.length && read.length === says.length) sum.whole += 1;
    else sum.wrong.push(`${note} > ${read.join("; ")}`);
  }
  return sum;
}
