import { type Kysely, sql, type Transaction } from "kysely";
import type { Article, VersionChange } from "#reference/contract";
import type { PlannedVersion, StandingVersion, Undone } from "#reference/science";
import type { ReferenceTables } from "../tables.ts";

interface StandingRow {
  ref: string;
  version: number;
  article: Article;
  is_listed: boolean;
  merged_into: string | null;
}

function toStanding({ version, article, is_listed, merged_into }: StandingRow): StandingVersion {
  return { version, article, isListed: is_listed, mergedInto: merged_into ?? undefined };
}

/**
 * Entries as they stand, by number; for publishing they are held until the transaction ends, in the
 * order of their numbers so that two publications never wait for each other.
 */
export async function listStanding(
  transaction: Kysely<ReferenceTables>,
  refs: readonly string[],
  { isHeld }: { isHeld: boolean },
): Promise<ReadonlyMap<string, StandingVersion>> {
  const hold = isHeld ? sql`for update` : sql``;
  const { rows } = await sql<StandingRow>`
    select ref, version, article, is_listed, merged_into from reference.entry
    where ref = any(${[...refs]}) order by ref ${hold}`.execute(transaction);
  return new Map(rows.map((row) => [row.ref, toStanding(row)]));
}

/** Articles in the versions that were read. */
export async function listArticlesAt(
  transaction: Kysely<ReferenceTables>,
  read: readonly { ref: string; version: number }[],
): Promise<ReadonlyMap<string, Article>> {
  const { rows } = await sql<{ ref: string; article: Article }>`
    select ref, kept.article
    from jsonb_to_recordset(${JSON.stringify(read)}::jsonb) as wanted (ref text, version int)
    join reference.entry_version as kept using (ref, version)`.execute(transaction);
  return new Map(rows.map(({ ref, article }) => [ref, article]));
}

/** What a publication wrote, each version with what stood before it. */
export async function listPublished(
  transaction: Transaction<ReferenceTables>,
  batch: string,
): Promise<(PlannedVersion & Undone)[]> {
  type Row = StandingRow & { change: VersionChange; before: StandingRow | null };
  const { rows } = await sql<Row>`
    select kept.ref, kept.version, kept.article, kept.is_listed, kept.merged_into, kept.change,
      to_jsonb(old) as before
    from reference.entry_version as kept
    left join reference.entry_version as old on old.ref = kept.ref and old.version = kept.version - 1
    where kept.batch = ${batch} order by kept.ref`.execute(transaction);
  return rows.map(({ ref, change, before, ...row }) => ({
    ...toStanding({ ref, ...row }),
    ref,
    change,
    before: before === null ? undefined : toStanding(before),
  }));
}
