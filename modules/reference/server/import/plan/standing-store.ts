import { type Kysely, sql } from "kysely";
import type { Article } from "#reference/contract";
import { articleRef, type StandingEntry, variantRef } from "#reference/science";
import { listLastVariants } from "../../entry/last-variant-store.ts";
import { listMovedVariants } from "../../entry/moved-variant-store.ts";
import { asReference } from "../batch/importer.ts";
import type { ImportTables } from "../tables.ts";

/** Every entry as matching compares it, unlisted ones included. */
export async function readStandingEntries(query: Kysely<ImportTables>): Promise<StandingEntry[]> {
  const { rows } = await sql<StandingEntry & { merged: string | null; land: string | null }>`
    select entry.ref, entry.version, entry.make, entry.model, entry.state,
      coalesce(entry.article -> 'alsoKnownAs', '[]') as "alsoKnownAs", entry.article ->> 'type' as type,
      coalesce(entry.article -> 'calibres', '[]') as calibres, entry.article ->> 'country' as land,
      entry.is_listed as "isListed", entry.merged_into as merged, version.change
    from reference.entry join reference.entry_version as version using (ref, version)
    order by entry.ref collate "C"`.execute(query);
  return rows.map(({ merged, land, ...entry }) => ({
    ...entry,
    mergedInto: merged ?? undefined,
    country: land ?? undefined,
  }));
}

/** What a key of a table stands for since it was imported. */
export interface KnownKey {
  readonly ref: string;
  readonly variant: number | null;
  /** A split made the variant part of this entry. */
  readonly isMoved: boolean;
}

/** Entries and variants by the keys of a table they were imported under, where splits have left them. */
export async function readKeys(
  query: Kysely<ImportTables>,
  table: string,
): Promise<ReadonlyMap<string, KnownKey>> {
  const moved = await listMovedVariants(asReference(query));
  const rows = await query
    .selectFrom("reference.import_key")
    .select(["key", "ref", "variant"])
    .where("source_table", "=", table)
    .execute();
  return new Map(
    rows.map(({ key, ref, variant }) => {
      const now = variant === null ? undefined : moved.get(variantRef(ref, variant));
      const known = { ref: now === undefined ? ref : articleRef(now), variant };
      return [key, { ...known, isMoved: now !== undefined }];
    }),
  );
}

export interface StandingArticle {
  readonly ref: string;
  readonly version: number;
  readonly article: Article;
  readonly is_listed: boolean;
  /** The highest number that any of its variants ever had. */
  readonly lastVariant: number;
}

/** Articles of entries by number, as they stand. */
export async function readArticles(
  query: Kysely<ImportTables>,
  refs: readonly string[],
): Promise<ReadonlyMap<string, StandingArticle>> {
  if (refs.length === 0) return new Map();
  const wanted = [...new Set(refs)];
  const { rows } = await sql<Omit<StandingArticle, "lastVariant">>`
    select ref, version, article, is_listed
    from reference.entry where ref = any (${wanted})`.execute(query);
  const last = await listLastVariants(asReference(query), wanted);
  return new Map(rows.map((row) => [row.ref, { ...row, lastVariant: last.get(row.ref) ?? 0 }]));
}
