import * as z from "zod";
import { type Entry, type EntryLink, LinkKind } from "#reference/contract";
import { readRows, refuseDuplicates } from "../read-rows.ts";
import type { Parsed, SeedFault } from "../seed-fault.ts";
import type { FactSources } from "./parse-fact-sources.ts";
import { fourLanguages, writtenTexts } from "./written-texts.ts";

const file = "entry_links.csv";

const LinkRow = fourLanguages.extend({
  from: z.string(),
  kind: LinkKind,
  to: z.string(),
  source: z.string(),
});

/** The links of the seed by the entry that states them; one to a stranger, or without source, is refused. */
export function parseEntryLinks(
  text: string,
  sources: FactSources,
  refs: ReadonlySet<string>,
): Parsed<{ from: string; link: EntryLink }> {
  const keyOf = ({ from, kind, to }: z.infer<typeof LinkRow>) => `${from} ${kind} ${to}`;
  const parsed = refuseDuplicates(file, readRows(file, text, LinkRow), keyOf);
  const faults: SeedFault[] = [...parsed.faults];
  const rows = parsed.rows.flatMap((row, at) => {
    const { from, kind, to, source } = row;
    const provenance = sources.get(source);
    const stray = [from, to].find((ref) => !refs.has(ref)) ?? (provenance ? undefined : source);
    if (stray === undefined && provenance !== undefined) {
      const link = { kind, ref: to, difference: writtenTexts(row), source: provenance.source };
      return [{ from, link }];
    }
    faults.push({ file, row: at + 1, fault: "unknown_reference", value: stray ?? source });
    return [];
  });
  return { rows, faults };
}

/** The entries, each with the links it states. */
export function withLinks(
  entries: readonly Entry[],
  links: readonly { from: string; link: EntryLink }[],
): Entry[] {
  return entries.map((entry) => {
    const own = links.flatMap(({ from, link }) => (from === entry.ref ? [link] : []));
    return own.length === 0 ? entry : { ...entry, links: own };
  });
}
