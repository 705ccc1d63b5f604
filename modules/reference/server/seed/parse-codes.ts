import * as z from "zod";
import type { ListedCode } from "#reference/contract";
import { flag, optionalText, readRows, refuseDuplicates } from "./read-rows.ts";
import type { Parsed, SeedFile, SeedTexts } from "./seed-fault.ts";

const CalibreCodeRow = z
  .object({ code: z.string(), kind: z.string(), label: z.string(), is_ambiguous: flag })
  .transform(
    (row): ListedCode => ({
      list: "ncic_calibre",
      code: row.code,
      label: row.label,
      group: row.kind,
      isAmbiguous: row.is_ambiguous,
    }),
  );

const TypeCodeRow = z
  .object({ level: z.string(), code: z.string(), label: z.string() })
  .transform(
    ({ level, code, label }): ListedCode => ({ list: "ncic_type", code, label, group: level }),
  );

const FinishRow = z
  .object({ code: z.string(), label: z.string() })
  .transform(({ code, label }): ListedCode => ({ list: "ncic_finish", code, label }));

const TariffRow = z
  .object({
    hs_code: z.string().regex(/^93\d{0,4}$/),
    parent: optionalText,
    description: z.string(),
  })
  .transform(
    ({ hs_code, parent, description }): ListedCode => ({
      list: "hs",
      code: hs_code,
      label: description,
      ...(parent === undefined ? {} : { group: parent }),
    }),
  );

function parseCodes(
  file: SeedFile,
  text: string,
  shape: z.ZodType<ListedCode>,
): Parsed<ListedCode> {
  return refuseDuplicates(file, readRows(file, text, shape), ({ group = "", code }) =>
    file === "ncic_gun_types.csv" ? `${group} ${code}` : code,
  );
}

/** The foreign code lists except makes: calibres, types, finishes, customs headings. */
export function parseCodeLists(texts: SeedTexts): Parsed<ListedCode> {
  const parsed = [
    parseCodes("ncic_gun_calibers.csv", texts["ncic_gun_calibers.csv"], CalibreCodeRow),
    parseCodes("ncic_gun_types.csv", texts["ncic_gun_types.csv"], TypeCodeRow),
    parseCodes("ncic_gun_finishes.csv", texts["ncic_gun_finishes.csv"], FinishRow),
    parseCodes("hs_chapter_93.csv", texts["hs_chapter_93.csv"], TariffRow),
  ];
  return {
    rows: parsed.flatMap(({ rows }) => rows),
    faults: parsed.flatMap(({ faults }) => faults),
  };
}
