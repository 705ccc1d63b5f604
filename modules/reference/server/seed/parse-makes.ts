import * as z from "zod";
import type { Alias, Entry, ListedCode, Make } from "#reference/contract";
import { foldText } from "#reference/science";
import type { Aliases } from "./parse-aliases.ts";
import { flag, optionalText, readRows, refuseDuplicates, textList } from "./read-rows.ts";
import type { Parsed } from "./seed-fault.ts";

const file = "ncic_gun_makes.csv";

const MakeRow = z.object({
  code: z.string().regex(/^[A-Z0-9]{1,5}$/),
  kind: z.enum(["make", "place"]),
  principal_make: optionalText,
  name: z.string(),
  aliases: textList,
  made_by: optionalText,
  city: optionalText,
  us_state: optionalText,
  country_iso2: optionalText,
  is_importer: flag,
  is_retired: flag,
});
type MakeRow = z.infer<typeof MakeRow>;

export function parseMakeCodes(text: string): Parsed<MakeRow> {
  const keyOf = ({ kind, code }: MakeRow): string => `${kind} ${code}`;
  return refuseDuplicates(file, readRows(file, text, MakeRow), keyOf);
}

/** Some parentheses of the labels say what the make is not. */
const denial = /^not\b/i;

function aliasesOf(names: readonly string[], name: string): Alias[] {
  const spellings = names.filter((text) => !denial.test(text));
  const others = new Map(spellings.map((text) => [foldText(text), text]));
  others.delete(foldText(name));
  return [...others.values()].map((text) => ({ text, script: "Latn" }));
}

/**
 * A coded make; `brand` is how its guns are marked, where the seed models say so. The label of the
 * code becomes a spelling only where the source corrected it, since many labels are notes.
 */
function codedMake(row: MakeRow, brand: string | undefined, aliases: Aliases): Make {
  const corrected = row.principal_make === row.name ? [] : [row.principal_make ?? row.name];
  const name = brand ?? corrected[0] ?? row.name;
  return {
    id: row.code,
    code: row.code,
    name,
    ...(foldText(row.name) === foldText(name) ? {} : { label: row.name }),
    aliases: [
      ...aliasesOf([...corrected, ...row.aliases], name),
      ...(aliases.byName.get(name) ?? []),
    ],
    ...(row.made_by === undefined ? {} : { madeBy: row.made_by }),
    ...(row.city === undefined ? {} : { city: row.city }),
    ...(row.us_state === undefined ? {} : { usState: row.us_state }),
    ...(row.country_iso2 === undefined ? {} : { country: row.country_iso2 }),
    isImporter: row.is_importer,
    isRetired: row.is_retired,
  };
}

function uncodedMake(brand: string, aliases: Aliases): Make {
  return {
    id: `name:${foldText(brand)}`,
    name: brand,
    aliases: [...(aliases.byName.get(brand) ?? [])],
    isImporter: false,
    isRetired: false,
  };
}

/** The brand of each code: the first that the seed models give it, or one of the same name. */
function brandFinder(entries: readonly Entry[]): (row: MakeRow) => string | undefined {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { makeCode, make } of entries) {
    if (makeCode === undefined) byName.set(foldText(make), make);
    else if (!byCode.has(makeCode)) byCode.set(makeCode, make);
  }
  return (row) => byCode.get(row.code) ?? byName.get(foldText(row.principal_make ?? row.name));
}

/** All makes: the coded ones under the brand of their models, then brands without a code. */
export function makesFrom(
  rows: readonly MakeRow[],
  entries: readonly Entry[],
  aliases: Aliases,
): Make[] {
  const findBrand = brandFinder(entries);
  const coded = rows
    .filter(({ kind }) => kind === "make")
    .map((row) => codedMake(row, findBrand(row), aliases));
  const named = new Set(coded.map(({ name }) => foldText(name)));
  const uncoded = [...new Set(entries.map(({ make }) => make))]
    .filter((brand) => !named.has(foldText(brand)))
    .map((brand) => uncodedMake(brand, aliases));
  return [...coded, ...uncoded];
}

/** Codes of places that stand for an unknown make. */
export function placesFrom(rows: readonly MakeRow[]): ListedCode[] {
  return rows
    .filter(({ kind }) => kind === "place")
    .map(({ code, name }) => ({ list: "ncic_place", code, label: name }));
}
