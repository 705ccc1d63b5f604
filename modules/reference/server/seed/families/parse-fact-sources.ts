import * as z from "zod";
import type { Provenance } from "#reference/contract";
import { readRows, refuseDuplicates } from "../read-rows.ts";
import type { Parsed } from "../seed-fault.ts";

const file = "fact_sources.csv";

const SourceRow = z.object({
  key: z.string(),
  title: z.string(),
  address: z.url(),
  accessed: z.iso.date(),
});

/** The pages by their keys, each as the provenance of what was read on it. */
export type FactSources = ReadonlyMap<string, Provenance>;

export function parseFactSources(text: string): Parsed<readonly [string, Provenance]> {
  const { rows, faults } = refuseDuplicates(
    file,
    readRows(file, text, SourceRow),
    ({ key }) => key,
  );
  const provenances = rows.map(({ key, title, address, accessed }) => {
    const provenance = { source: `${title}, ${address}`, date: accessed, state: "seed" as const };
    return [key, provenance] as const;
  });
  return { rows: provenances, faults };
}
