import { type Kysely, sql } from "kysely";
import type { Article, VersionChange } from "#reference/contract";
import type { ReferenceTables } from "../tables.ts";
import { type NextVersion, publishVersions } from "./version-store.ts";

/** An entry of the seed files. */
export interface SeedEntry {
  readonly ref: string;
  readonly article: Article;
}

/** A difference between the seed and what stands; `given` is null where the seed lost the entry. */
interface Difference {
  ref: string;
  version: number | null;
  standing: Article | null;
  given: Article | null;
  isListed: boolean | null;
}

/** What the seed says otherwise than the table, of entries that no editor or import took over. */
async function listDifferences(
  transaction: Kysely<ReferenceTables>,
  entries: readonly SeedEntry[],
): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    select coalesce(given.ref, entry.ref) as ref, entry.version, entry.article as standing,
      given.article as given, entry.is_listed as "isListed"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as given (ref text, article jsonb)
    full join (
      select * from reference.entry
      where exists (select from reference.entry_version as first
        where first.ref = entry.ref and first.version = 1 and first.change = 'seeded')
      and not exists (select from reference.entry_version as taken
        where taken.ref = entry.ref and taken.change not in ('seeded', 'restored', 'withdrawn'))
    ) as entry on entry.ref = given.ref
    where entry.ref is null or entry.merged_into is null and entry.state = 'seed'
      and (given.ref is null and entry.is_listed
        or given.ref is not null and (not entry.is_listed or entry.article is distinct from given.article))`.execute(
    transaction,
  );
  return rows;
}

function changeOf({ version, given, isListed }: Difference): VersionChange {
  if (given === null) return "withdrawn";
  return version !== null && isListed === false ? "restored" : "seeded";
}

function nextOf({ ref, version, given, standing }: Difference): NextVersion[] {
  const article = given ?? standing;
  if (article === null) return [];
  return [{ ref, version: (version ?? 0) + 1, article, isListed: given !== null }];
}

/**
 * Makes the table say what the seed says, by new versions. Entries that an editor or an import took
 * over are left alone; those that left the seed are withdrawn, and keep their numbers.
 */
export async function publishSeedEntries(
  transaction: Kysely<ReferenceTables>,
  entries: readonly SeedEntry[],
): Promise<void> {
  const differences = await listDifferences(transaction, entries);
  for (const change of ["seeded", "restored", "withdrawn"] as const) {
    const versions = differences.filter((one) => changeOf(one) === change).flatMap(nextOf);
    await publishVersions(transaction, versions, { change });
  }
}
