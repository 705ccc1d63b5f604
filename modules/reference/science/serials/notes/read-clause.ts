import type { MarkPlace, YearSpan } from "#reference/contract";
import type { Token } from "./note-tokens.ts";
import { type Form, formAt } from "./read-form.ts";
import { placesAt } from "./read-place.ts";
import { loneYear, type Range, rangeAt, yearsAt } from "./read-range.ts";
import { peek, type TokenReader } from "./token-reader.ts";

/** A stretch of the note, UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a clause says; each with where it says so. */
export interface Clause {
  forms: (Form & Stretch)[];
  ranges: (Range & Stretch)[];
  places: (MarkPlace & Stretch)[];
  years: YearSpan | undefined;
  /** Whether every word was understood. */
  isRead: boolean;
  /** Whether it speaks of how serials are made up, understood or not. */
  isOfForm: boolean;
  /** Whether it takes something back that was said beside it. */
  isException: boolean;
  stretch: Stretch;
}

const emptyClause = {
  forms: [],
  ranges: [],
  places: [],
  years: undefined,
  isRead: true,
  isOfForm: false,
  isException: false,
};

/** Words that say nothing of their own. */
const silent: ReadonlySet<string> = new Set(["filler", "numbered", "from", "or", "and"]);

const ofForm: ReadonlySet<string> = new Set([
  "digits",
  "letters",
  "prefix",
  "suffix",
  "followed",
  "preceded",
]);

function templateForm({ template = "" }: Token): Form {
  return {
    classes: [template],
    hasDigits: true,
    isBack: false,
    prefix: undefined,
    suffix: undefined,
  };
}

function stretchOf({ tokens }: TokenReader, from: number, to: number): Stretch {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Reads one thing at the place of the reader; false where nothing is understood there. */
function readNext(reader: TokenReader, clause: Clause): boolean {
  const from = reader.at;
  const years = yearsAt(reader) ?? loneYear(reader);
  if (years !== undefined) {
    const isSecond = clause.years !== undefined;
    clause.years = years;
    return !isSecond;
  }
  const form = formAt(reader);
  if (form !== undefined) {
    clause.forms.push({ ...form, ...stretchOf(reader, from, reader.at) });
    return true;
  }
  const range = rangeAt(reader);
  if (range !== undefined) {
    clause.ranges.push({ ...range, ...stretchOf(reader, from, reader.at) });
    return true;
  }
  return readRest(reader, clause);
}

function readRest(reader: TokenReader, clause: Clause): boolean {
  const from = reader.at;
  const places = placesAt(reader);
  if (places !== undefined) {
    const stretch = stretchOf(reader, from, reader.at);
    clause.places.push(...places.map((place) => ({ ...place, ...stretch })));
    return true;
  }
  const token = peek(reader);
  reader.at += 1;
  if (token?.template !== undefined) {
    clause.forms.push({ ...templateForm(token), ...stretchOf(reader, from, reader.at) });
    return true;
  }
  return token?.sign === "colon" || (token?.does !== undefined && silent.has(token.does));
}

/** Reads the tokens of one clause from end to end. */
export function readClause(tokens: readonly Token[]): Clause {
  const reader: TokenReader = { at: 0, tokens };
  const stretch = stretchOf(reader, 0, tokens.length);
  const clause: Clause = { ...emptyClause, forms: [], ranges: [], places: [], stretch };
  clause.isException = tokens.some(({ does }) => does === "except");
  clause.isOfForm = tokens.some(({ does }) => does !== undefined && ofForm.has(does));
  while (reader.at < tokens.length) {
    if (!readNext(reader, clause)) clause.isRead = false;
  }
  return clause;
}
