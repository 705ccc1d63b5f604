import type { Article, ImportSource } from "#reference/contract";
import { rowProvenanceOf, withRows } from "../../article/index.ts";
import type { StandingEntry } from "../match/standing-entries.ts";
import type { RowStatement } from "../rows/row-statement.ts";
import { provenanceOf } from "./compose-article.ts";
import type { RowRefused } from "./draft.ts";

/** The listed entry that a key of the table stands for by an earlier import. */
export type LeadsTo = (key: string) => string | undefined;

/** Follows numbers that were merged since; what was withdrawn leads nowhere. */
export function createLead(
  keys: ReadonlyMap<string, { ref: string }>,
  entries: ReadonlyMap<string, Pick<StandingEntry, "isListed" | "mergedInto">>,
): LeadsTo {
  return (key) => {
    const seen = new Set<string>();
    let ref = keys.get(key)?.ref;
    while (ref !== undefined && !seen.has(ref)) {
      seen.add(ref);
      const entry = entries.get(ref);
      if (entry?.mergedInto === undefined) return entry?.isListed ? ref : undefined;
      ref = entry.mergedInto;
    }
    return undefined;
  };
}

const mostLinks = 60;
const shownCharacters = 120;

/**
 * The article with a link to each of these entries, unless it has one already: what a table means by a
 * reference it does not say, so the link claims nothing but that it refers there.
 */
export function addReferences(
  article: Article,
  refs: readonly string[],
  source: ImportSource,
): Article {
  const provenance = provenanceOf(source, []);
  const linked = new Set(article.links.map(({ ref }) => ref));
  const added = refs
    .filter((ref) => !linked.has(ref))
    .map((ref) => ({
      kind: "see_also" as const,
      ref,
      difference: [],
      source: provenance.source,
    }));
  const stood = article.links.map((row) => ({
    row,
    provenance: rowProvenanceOf(article, "links", row) ?? provenance,
  }));
  const rows = [...stood, ...added.map((row) => ({ row, provenance }))].slice(0, mostLinks);
  return rows.length === 0 ? article : withRows(article, "links", rows);
}

/** Keys that rows refer to and that lead to an entry: rows have them, or an earlier import had. */
export function listReferred(rows: readonly RowStatement[], leadsTo: LeadsTo): ReadonlySet<string> {
  const wanted = new Set(rows.flatMap(({ seeAlso }) => seeAlso));
  const stated = new Set([...wanted].filter((key) => leadsTo(key) !== undefined));
  if (wanted.size === 0) return stated;
  for (const { key, entryKey } of rows)
    for (const one of [key, entryKey]) if (one !== undefined && wanted.has(one)) stated.add(one);
  return stated;
}

/** References that lead nowhere, each with the first row of its firearm that has it. */
export function findDangling(
  groups: readonly (readonly RowStatement[])[],
  keys: ReadonlySet<string>,
): RowRefused[] {
  return groups.flatMap((rows) => {
    const said = new Set<string>();
    return rows.flatMap(({ number, seeAlso }) => {
      const lost = seeAlso.filter((key) => !keys.has(key) && !said.has(key));
      for (const key of lost) said.add(key);
      const value = lost.join(", ").slice(0, shownCharacters);
      return lost.length === 0 ? [] : [{ number, fault: "reference_unknown" as const, value }];
    });
  });
}
