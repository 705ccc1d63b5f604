import { Article, type ImportSource, type LegalClass, type Provenance } from "#reference/contract";
import type { RowStatement } from "../rows/row-statement.ts";
import type { Draft, KeyedVariant } from "./draft.ts";
import { serialPracticeOf } from "./serial-notes.ts";
import { type Measures, measuresKey } from "./variants.ts";

/** An article's text is no longer. */
const longestNote = 4000;

/** How makes are spelt in the lists, by what they fold to. */
export type SpellMake = (make: string) => { name: string; code?: string };

/**
 * The article that the rows of one firearm come to; undefined where they do not fit one. Rows that
 * differ in calibre, rounds or barrel become its variants; rows that say the same share one.
 */
export function composeArticle(
  rows: readonly RowStatement[],
  source: ImportSource,
  spell: SpellMake,
): Draft | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { numbers, measures } = numberVariants(rows);
  const isSingle = measures.length === 1;
  const { name, code } = spell(first.make);
  const parsed = Article.safeParse({
    make: name,
    ...(code !== undefined && { makeCode: code }),
    model: first.model,
    type: first.type,
    ...firstKnown(rows),
    firms: firmsOf(rows),
    alsoKnownAs: namesBesides(rows, first.model),
    productCodes: unique(rows.flatMap((row) => row.productCodes)).slice(0, 60),
    ...(isSingle
      ? measures[0]
      : { calibres: unique(measures.flatMap(({ calibres }) => calibres)).slice(0, 40) }),
    variants: isSingle ? [] : measures.map((one, at) => ({ number: at + 1, ...one })),
    serialPractice: serialPracticeOf(
      uniqueBy(
        rows.flatMap((row) => row.serialNotes),
        ({ text }) => text,
      ),
    ).slice(0, 20),
    notes: notesOf(rows).slice(0, 20),
    legalClasses: classesOf(rows, isSingle ? undefined : numbers, source),
    state: "imported",
    provenance: provenanceOf(source, rows),
  });
  if (!parsed.success) return undefined;
  const keys = keysOf(rows, isSingle ? [] : numbers);
  return {
    article: parsed.data,
    keys,
    seeAlso: unique(rows.flatMap((row) => row.seeAlso)).filter(
      (one) => !keys.some(({ key }) => key === one),
    ),
    rows: rows.map(({ number }) => number),
  };
}

/** The keys of the rows with their variants; last, where variants have keys of their own, that of the whole. */
function keysOf(rows: readonly RowStatement[], numbers: readonly number[]): KeyedVariant[] {
  const own = rows.map(({ key }, at) => ({ key, variant: numbers[at] }));
  const whole = rows
    .filter(({ key, entryKey }) => entryKey !== key)
    .map(({ entryKey }) => ({ key: entryKey, variant: undefined }));
  const known = [...own, ...whole].flatMap(({ key, variant }) =>
    key === undefined ? [] : [{ key, variant }],
  );
  return uniqueBy(known, ({ key }) => key);
}

/** Source, licence and date, as every field of the article has them. */
export function provenanceOf(source: ImportSource, rows: readonly RowStatement[]): Provenance {
  const dates = rows.flatMap(({ date }) => date ?? []).sort();
  const date = dates.at(-1) ?? source.date;
  const title = `${source.title} (${source.licence})`;
  return { source: title, ...(date !== undefined && { date }), state: "imported" };
}

function numberVariants(rows: readonly RowStatement[]): {
  numbers: number[];
  measures: Measures[];
} {
  const places = new Map<string, number>();
  const measures: Measures[] = [];
  const numbers = rows.map(({ calibres, capacityRounds, barrelLengthMm }) => {
    const one: Measures = {
      calibres: [...calibres],
      ...(capacityRounds !== undefined && { capacityRounds }),
      ...(barrelLengthMm !== undefined && { barrelLengthMm }),
    };
    const key = measuresKey(one);
    const number = places.get(key) ?? measures.push(one);
    places.set(key, number);
    return number;
  });
  return { numbers, measures };
}

/** Fields of the whole article: what the first row that knows says. */
function firstKnown(rows: readonly RowStatement[]) {
  const known = <K extends "action" | "level" | "country" | "yearFrom" | "yearTo">(field: K) => {
    const value = rows.find((row) => row[field] !== undefined)?.[field];
    return value === undefined ? {} : { [field]: value };
  };
  return {
    ...known("action"),
    ...known("level"),
    ...known("country"),
    ...known("yearFrom"),
    ...known("yearTo"),
  };
}

function firmsOf(rows: readonly RowStatement[]) {
  const made = unique(rows.flatMap((row) => row.manufacturers)).map((name) => ({
    name,
    role: "manufacturer",
  }));
  const brought = unique(rows.flatMap((row) => row.importers)).map((name) => ({
    name,
    role: "importer",
  }));
  return [...made, ...brought].slice(0, 40);
}

/** What only some of the rows note names the row, so that nobody takes it for all of them. */
function notesOf(rows: readonly RowStatement[]): RowStatement["notes"] {
  const saying = new Map<string, number>();
  for (const { notes } of rows)
    for (const text of new Set(notes.map((note) => note.text)))
      saying.set(text, (saying.get(text) ?? 0) + 1);
  const named = rows.flatMap(({ key, notes }) =>
    notes.map((note) => {
      const isOfAll = key === undefined || saying.get(note.text) === rows.length;
      return isOfAll ? note : { ...note, text: `${note.text} (${key})`.slice(0, longestNote) };
    }),
  );
  return uniqueBy(named, ({ text }) => text);
}

function namesBesides(rows: readonly RowStatement[], model: string): string[] {
  const names = rows.flatMap((row) => [row.model, ...row.alsoKnownAs]);
  return unique(names)
    .filter((name) => name.toLowerCase() !== model.toLowerCase())
    .slice(0, 60);
}

/** Legal classes: of the article where all rows agree, else each of its variant; known since the table's date. */
function classesOf(
  rows: readonly RowStatement[],
  variants: readonly number[] | undefined,
  source: ImportSource,
): LegalClass[] {
  const stated = rows.flatMap((row, at) =>
    ownClasses(row).map(({ ofVariant: _, ...one }) => ({ ...one, variant: variants?.[at] })),
  );
  const classes = [...Map.groupBy(stated, ({ jurisdiction }) => jurisdiction).values()].flatMap(
    (all) => {
      const isOne = unique(all.map((one) => one.class)).length === 1 && all.length >= rows.length;
      return all.map(({ variant, ...one }) =>
        isOne || variant === undefined ? one : { ...one, variant },
      );
    },
  );
  const title = source.date === undefined ? source.title : `${source.title}, ${source.date}`;
  const { date: from } = provenanceOf(source, rows);
  const sourced = uniqueBy(classes, (one) => JSON.stringify(one)).map((one) => ({
    ...one,
    ...(from !== undefined && { from }),
    source: title,
  }));
  return sourced.slice(0, 200);
}

/** What a row says of its own variant stands there in place of what it says of the whole. */
function ownClasses({ legalClasses }: RowStatement): RowStatement["legalClasses"] {
  const own = new Set(
    legalClasses.flatMap(({ ofVariant, jurisdiction }) => (ofVariant ? [jurisdiction] : [])),
  );
  return legalClasses.filter(({ ofVariant, jurisdiction }) => ofVariant || !own.has(jurisdiction));
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

export function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [
    ...new Map(values.toReversed().map((value) => [keyOf(value), value])).values(),
  ].toReversed();
}
