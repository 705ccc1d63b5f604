import * as z from "zod";
import type { DateCode, MarkSource } from "#reference/contract";
import { readRows } from "../seed/read-rows.ts";
import type { SeedFault, SeedTexts } from "../seed/seed-fault.ts";

const SourceRow = z.object({ id: z.string(), title: z.string(), url: z.url() });
const CodeRow = z.object({
  mark: z.string(),
  code: z.string(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  source: z.string(),
});

export type SourcedCode = DateCode & { readonly mark: string };

export interface Sources {
  readonly sources: ReadonlyMap<string, MarkSource>;
  readonly codes: readonly SourcedCode[];
  readonly faults: readonly SeedFault[];
}

/** The public pages that marks and date codes were found in, and the date codes. */
export function parseSources(texts: SeedTexts): Sources {
  const pages = readRows("library/mark_sources.csv", texts["library/mark_sources.csv"], SourceRow);
  const sources = new Map(pages.rows.map(({ id, title, url }) => [id, { title, url }]));
  const file = "library/date_codes.csv";
  const rows = readRows(file, texts[file], CodeRow);
  const stray: SeedFault[] = [];
  const codes = rows.rows.flatMap(({ source: key, ...code }, at) => {
    const source = sources.get(key);
    if (source !== undefined) return [{ ...code, source }];
    stray.push({ file, row: at + 1, fault: "unknown_reference", value: key });
    return [];
  });
  return { sources, codes, faults: [...pages.faults, ...rows.faults, ...stray] };
}
