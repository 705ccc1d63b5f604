import type { SerialNoteReading, SerialStatement, YearSpan } from "#reference/contract";
import { isNoValue } from "../../verify/stated-value.ts";
import { type Token, tokensOfNote } from "./note-tokens.ts";
import { type Clause, readClause, type Stretch } from "./read-clause.ts";
import { type Form, shapesOfForm } from "./read-form.ts";

/** Longer notes are cut: no source writes more on serials of one model. */
const mostCharacters = 4000;

/** A comma before `then` or `followed by` parts nothing. */
function withoutLooseStops(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ stop }, at) => {
    const next = tokens[at + 1]?.does;
    return stop !== "clause" || (next !== "followed" && next !== "preceded");
  });
}

function splitAt(tokens: readonly Token[], isStop: (token: Token) => boolean): Token[][] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (isStop(token)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function spanOf(note: string, { start, end }: Stretch) {
  return { start, end, words: note.slice(start, end) };
}

type PlacedForm = Form & Stretch;

function joined(digits: PlacedForm, end: PlacedForm): PlacedForm {
  const around = (run: string, letters: string) => (end.isBack ? run + letters : letters + run);
  return {
    classes: digits.classes.flatMap((run) => end.classes.map((letters) => around(run, letters))),
    hasDigits: true,
    isBack: false,
    prefix: end.prefix,
    suffix: end.suffix,
    start: Math.min(digits.start, end.start),
    end: Math.max(digits.end, end.end),
  };
}

function isPlainDigits({ hasDigits, classes }: Form): boolean {
  return hasDigits && classes.every((run) => !run.includes("L"));
}

/** `6 digits, prefix A` and `prefix A, 6 digits` say one thing. */
function joinEnds(forms: readonly PlacedForm[]): PlacedForm[] {
  const [first, second, third] = forms;
  if (first === undefined || second === undefined || third !== undefined) return [...forms];
  const digits = [first, second].find(isPlainDigits);
  const end = [first, second].find(({ hasDigits }) => !hasDigits);
  return digits === undefined || end === undefined ? [...forms] : [joined(digits, end)];
}

/** The forms of a sentence with their years; two that complete each other are one. */
function datedForms(clauses: readonly Clause[]) {
  const all = clauses.flatMap(({ forms, years }) => forms.map((form) => ({ form, years })));
  const joint = joinEnds(all.map(({ form }) => form));
  const years = all.find((each) => each.years !== undefined)?.years;
  return joint.length === all.length ? all : joint.map((form) => ({ form, years }));
}

function formStatement(
  note: string,
  form: PlacedForm,
  years: YearSpan | undefined,
): SerialStatement {
  const { prefix, suffix } = form;
  const told = {
    ...spanOf(note, form),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(years === undefined ? {} : { years }),
  };
  if (!form.hasDigits) return { says: "affix", ...told };
  return { says: "form", ...told, shapes: shapesOfForm(form) };
}

function placeStatement(note: string, place: Clause["places"][number]): SerialStatement {
  const { part, side } = place;
  return {
    says: "place",
    place: side === undefined ? { part } : { part, side },
    ...spanOf(note, place),
  };
}

function rangeStatement(
  note: string,
  range: Clause["ranges"][number],
  years: YearSpan | undefined,
): SerialStatement {
  const { prefix, suffix, from, to, width } = range;
  return {
    says: "range",
    ...(prefix === "" ? {} : { prefix }),
    ...(suffix === "" ? {} : { suffix }),
    from,
    ...(to === undefined ? {} : { to }),
    ...(width === undefined ? {} : { width }),
    ...(years === undefined ? {} : { years }),
    ...spanOf(note, range),
  };
}

function tellsNumbers({ forms, ranges }: Clause): boolean {
  return forms.length + ranges.length > 0;
}

/** A clause that is a period alone dates the clause after it, or the one before it at the end of a sentence. */
function dated(clauses: readonly Clause[]): Clause[] {
  const all = clauses.map((clause) => ({ ...clause }));
  all.forEach((clause, at) => {
    if (clause.years === undefined || tellsNumbers(clause)) return;
    const next = all[at + 1];
    const isHeading = next !== undefined && next.years === undefined && tellsNumbers(next);
    const heir = isHeading ? next : all[at - 1];
    if (heir !== undefined && heir.years === undefined) heir.years = clause.years;
    else clause.isRead = false;
  });
  return all;
}

/** An end without its letters tells nothing by itself. */
function isOpenEnd({ hasDigits, prefix, suffix }: Form): boolean {
  return !hasDigits && prefix === undefined && suffix === undefined;
}

/**
 * The clauses that can be believed: none beside an exception; none on how serials are made up beside another of
 * that kind that was not understood, for it may complete it.
 */
function understood(clauses: readonly Clause[]): Clause[] {
  if (clauses.some(({ isException }) => isException)) return [];
  const forms = joinEnds(clauses.flatMap((clause) => clause.forms));
  const isLoose = forms.some(isOpenEnd) || clauses.some((one) => one.isOfForm && !one.isRead);
  return clauses.filter(({ isRead, isOfForm }) => isRead && !(isLoose && isOfForm));
}

function readSentence(note: string, tokens: readonly Token[]): SerialNoteReading {
  const clauses = dated(
    splitAt(withoutLooseStops(tokens), ({ stop }) => stop !== undefined).map(readClause),
  );
  const read = understood(clauses);
  const unread = clauses.filter((clause) => !read.includes(clause));
  const statements = [
    ...datedForms(read).map(({ form, years }) => formStatement(note, form, years)),
    ...read.flatMap(({ ranges, years }) =>
      ranges.map((range) => rangeStatement(note, range, years)),
    ),
    ...read.flatMap(({ places }) => places.map((place) => placeStatement(note, place))),
  ];
  return { statements, unread: unread.map(({ stretch }) => spanOf(note, stretch)) };
}

/**
 * Reads what a note of a reference table says of serials, in English, French or Spanish: forms, ranges, periods
 * and places, each with the exact words. A clause with a word that is not understood, and a sentence with an
 * exception, are refused whole and listed. Notes that only say that nothing is known give nothing. Pure; never
 * throws on any text.
 */
export function readSerialNote(text: string): SerialNoteReading {
  const note = text.slice(0, mostCharacters);
  if (!note.includes("#") && isNoValue(note)) return { statements: [], unread: [] };
  const sentences = splitAt(tokensOfNote(note), ({ stop }) => stop === "sentence");
  const readings = sentences.map((sentence) => readSentence(note, sentence));
  const statements = readings.flatMap((reading) => reading.statements);
  return {
    statements: statements.toSorted((a, b) => a.start - b.start || a.end - b.end),
    unread: readings.flatMap((reading) => reading.unread),
  };
}
