import * as z from "zod";
import { Action, type Entry, FirearmType } from "#reference/contract";
import type { Aliases } from "./parse-aliases.ts";
import { optionalNumber, optionalText, readRows, refuseDuplicates } from "./read-rows.ts";
import type { Parsed, SeedFault } from "./seed-fault.ts";

const file = "firearm_models.csv";

const ModelRow = z.object({
  ref_id: z.string().regex(/^FRM\d{4,}$/),
  make: z.string(),
  model: z.string(),
  type: FirearmType,
  action: Action.optional(),
  calibre: z
    .string()
    .default("")
    .transform((cell) => cell.split(" / ").filter((name) => name !== "")),
  capacity_rounds: optionalNumber,
  barrel_length_mm: optionalNumber,
  country_iso3: optionalText,
  year_introduced: optionalNumber,
  ncic_make_code: optionalText,
});
type ModelRow = z.infer<typeof ModelRow>;

function entryFrom(row: ModelRow, country: string | undefined, aliases: Aliases): Entry {
  return {
    ref: row.ref_id,
    make: row.make,
    ...(row.ncic_make_code === undefined ? {} : { makeCode: row.ncic_make_code }),
    importers: [],
    model: row.model,
    alsoKnownAs: (aliases.byName.get(row.ref_id) ?? []).map(({ text }) => text),
    type: row.type,
    ...(row.action === undefined ? {} : { action: row.action }),
    calibres: row.calibre,
    ...(row.capacity_rounds === undefined ? {} : { capacityRounds: row.capacity_rounds }),
    ...(row.barrel_length_mm === undefined ? {} : { barrelLengthMm: row.barrel_length_mm }),
    ...(country === undefined ? {} : { country }),
    ...(row.year_introduced === undefined ? {} : { yearFrom: row.year_introduced }),
    state: "seed",
  };
}

/** The seed models as entries; none of them is verified. */
export function parseModels(
  text: string,
  aliases: Aliases,
  alpha2: ReadonlyMap<string, string>,
): Parsed<Entry> {
  const parsed = refuseDuplicates(file, readRows(file, text, ModelRow), ({ ref_id }) => ref_id);
  const faults: SeedFault[] = [...parsed.faults];
  const rows = parsed.rows.flatMap((row, at) => {
    const iso3 = row.country_iso3;
    const country = iso3 === undefined ? undefined : alpha2.get(iso3);
    if (iso3 === undefined || country !== undefined) return [entryFrom(row, country, aliases)];
    const column = "country_iso3";
    faults.push({ file, row: at + 1, fault: "unknown_reference", column, value: iso3 });
    return [];
  });
  return { rows, faults };
}
