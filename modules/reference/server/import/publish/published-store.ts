import { type Kysely, sql } from "kysely";
import type { Article } from "#reference/contract";
import type { ImportTables } from "../tables.ts";

/** An entry a batch published: what stood before it, and whether anything came after. */
export interface PublishedEntry {
  readonly ref: string;
  readonly version: number;
  /** What stood before; the published article itself where it was new. */
  readonly article: Article;
  readonly wasListed: boolean | null;
  readonly isChangedSince: boolean;
}

/** Entries a batch published, after one of them. */
export async function listPublished(
  query: Kysely<ImportTables>,
  batch: string,
  page: { after: string; limit: number },
): Promise<PublishedEntry[]> {
  const { rows } = await sql<PublishedEntry>`
    select made.ref, made.version, coalesce(before.article, made.article) as article,
      (select bool_or(was_listed) from reference.import_item as item
        where item.batch = ${batch} and item.next_ref = made.ref) as "wasListed",
      entry.version <> made.version as "isChangedSince"
    from reference.entry_version as made
    join reference.entry using (ref)
    left join reference.entry_version as before
      on before.ref = made.ref and before.version = made.version - 1
    where made.batch = ${batch} and made.change = 'imported' and made.ref collate "C" > ${page.after}
    order by made.ref collate "C" limit ${page.limit}`.execute(query);
  return rows;
}
