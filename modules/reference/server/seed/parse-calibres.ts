import * as z from "zod";
import { type Calibre, Cartridge } from "#reference/contract";
import type { Aliases } from "./parse-aliases.ts";
import { optionalNumber, optionalText, readRows, refuseDuplicates, textList } from "./read-rows.ts";
import type { Parsed } from "./seed-fault.ts";

const CalibreRow = z
  .object({
    calibre: z.string(),
    aliases: textList,
    ncic_cal_code: optionalText,
    use: z.string(),
    nominal_diameter_mm: optionalNumber,
  })
  .transform(
    (row): Calibre => ({
      name: row.calibre,
      aliases: row.aliases,
      ...(row.ncic_cal_code === undefined ? {} : { code: row.ncic_cal_code }),
      use: row.use,
      ...(row.nominal_diameter_mm === undefined ? {} : { diameterMm: row.nominal_diameter_mm }),
    }),
  );

/** The calibres of the table; spellings of the alias file follow those of the list itself. */
export function parseCalibres(text: string, aliases: Aliases): Parsed<Calibre> {
  const file = "common_calibres.csv";
  const parsed = refuseDuplicates(file, readRows(file, text, CalibreRow), ({ name }) => name);
  const rows = parsed.rows.map((row) => ({
    ...row,
    aliases: [...row.aliases, ...(aliases.byName.get(row.name) ?? []).map((one) => one.text)],
  }));
  return { rows, faults: parsed.faults };
}

const CartridgeRow = z.object({
  name: z.string(),
  category: Cartridge.shape.category,
  standard: Cartridge.shape.standards.element,
});

/** One cartridge per name and category; a name of both standards stands in both lists. */
export function parseCartridges(text: string): Parsed<Cartridge> {
  const { rows, faults } = readRows("cartridges.csv", text, CartridgeRow);
  const byName = new Map<string, Cartridge>();
  for (const { name, category, standard } of rows) {
    const key = `${category} ${name}`;
    const standards = [...(byName.get(key)?.standards ?? []), standard];
    byName.set(key, { name, category, standards: [...new Set(standards)].sort() });
  }
  return { rows: [...byName.values()], faults };
}
