import { type Kysely, sql } from "kysely";
import type { PackedArticle } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";

type Row = Omit<PackedArticle, "changedAt" | "level"> & {
  readonly level: PackedArticle["level"] | null;
  readonly changed_at: Date;
};

/** What the pages of listed entries say beside the compared fields, in the order of their numbers. */
export async function readPackedArticles(query: Kysely<ReferenceTables>): Promise<PackedArticle[]> {
  const { rows } = await sql<Row>`
    select ref, version, changed_at, article->>'kind' as kind, article->>'level' as level,
      article->'provenance' as provenance
    from reference.entry where is_listed order by ref collate "C"`.execute(query);
  return rows.map(({ level, changed_at, ...row }) => ({
    ...row,
    changedAt: changed_at.toISOString(),
    ...(level !== null && { level }),
  }));
}
