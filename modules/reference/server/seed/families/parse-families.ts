import * as z from "zod";
import {
  Action,
  type Entry,
  EntryKind,
  FirearmType,
  type Provenance,
  type WrittenText,
} from "#reference/contract";
import { optionalNumber, optionalText, readRows, refuseDuplicates } from "../read-rows.ts";
import type { Parsed, SeedFault } from "../seed-fault.ts";
import type { FactSources } from "./parse-fact-sources.ts";
import { fourLanguages, writtenTexts } from "./written-texts.ts";

const file = "families.csv";

const FamilyRow = fourLanguages.extend({
  ref_id: z.string().regex(/^GRP\d{4,}$/),
  kind: EntryKind.exclude(["firearm"]),
  make: z.string(),
  model: z.string(),
  type: FirearmType,
  action: Action.optional(),
  calibre: optionalText,
  country_iso3: optionalText,
  year: optionalNumber,
  source: z.string(),
});
type FamilyRow = z.infer<typeof FamilyRow>;

/** What a family's page says beside what is compared. */
export interface FamilyFacts {
  readonly provenance: Provenance;
  /** What is seen on one, never how one is made. */
  readonly notes: readonly WrittenText[];
}

export interface Family {
  readonly entry: Entry;
  readonly facts: FamilyFacts;
}

function entryFrom(row: FamilyRow, country: string | undefined): Entry {
  const { ref_id: ref, kind, make, model, type, action, calibre, year } = row;
  return {
    ref,
    kind,
    make,
    importers: [],
    model,
    alsoKnownAs: [],
    type,
    ...(action === undefined ? {} : { action }),
    calibres: calibre === undefined ? [] : [calibre],
    ...(country === undefined ? {} : { country }),
    ...(year === undefined ? {} : { yearFrom: year }),
    state: "seed",
  };
}

/** The families of the seed; one whose source or country nobody knows is refused. */
export function parseFamilies(
  text: string,
  sources: FactSources,
  alpha2: ReadonlyMap<string, string>,
): Parsed<Family> {
  const parsed = refuseDuplicates(file, readRows(file, text, FamilyRow), ({ ref_id }) => ref_id);
  const faults: SeedFault[] = [...parsed.faults];
  const rows = parsed.rows.flatMap((row, at) => {
    const { country_iso3: iso3, source } = row;
    const country = iso3 === undefined ? undefined : alpha2.get(iso3);
    const provenance = sources.get(source);
    if (provenance !== undefined && (iso3 === undefined || country !== undefined))
      return [{ entry: entryFrom(row, country), facts: { provenance, notes: writtenTexts(row) } }];
    const column = provenance === undefined ? "source" : "country_iso3";
    const value = row[column] ?? "";
    faults.push({ file, row: at + 1, fault: "unknown_reference", column, value });
    return [];
  });
  return { rows, faults };
}
