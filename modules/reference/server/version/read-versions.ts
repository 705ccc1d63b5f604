import { type Caller, contextOf } from "#platform/access/contract";
import { inTransaction } from "#platform/database";
import { findWorkplace } from "#platform/directory/server";
import { problem, type RouteAnswer } from "#platform/http/contract";
import {
  type differenceRoute,
  type EntryVersion,
  type listVersionsRoute,
  type readVersionRoute,
  referenceErrors,
} from "#reference/contract";
import { articleDifference, articleRef } from "#reference/science";
import type { ReferenceTable } from "../reference-table.ts";
import { findStoredVersion, listStoredVersions, type StoredVersion } from "./history-store.ts";

/** The history of an entry under its own number, merged and withdrawn ones included; newest first. */
export async function listVersions(
  { query }: Pick<ReferenceTable, "query">,
  caller: Caller,
  asked: string,
): Promise<RouteAnswer<typeof listVersionsRoute>> {
  const ref = articleRef(asked);
  const stored = await listStoredVersions(query, ref);
  const last = stored.at(-1);
  if (last === undefined) throw problem(referenceErrors.entryNotFound, { ref });
  const names = await nameAgencies(query, caller, stored);
  const versions = stored.map((one, at) => present(one, stored[at - 1], names));
  const { make, model } = last.article;
  return { ref, make, model, versions: versions.reverse() };
}

/** Names of the agencies that proposed versions, as far as the caller may read them. */
export async function nameAgencies(
  query: ReferenceTable["query"],
  caller: Caller,
  stored: readonly { readonly agency: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const agencies = new Set(stored.flatMap(({ agency }) => agency ?? []));
  return inTransaction(query, contextOf(caller), async (transaction) => {
    const names = new Map<string, string>();
    for (const agency of agencies) {
      const workplace = await findWorkplace(transaction, agency);
      if (workplace !== undefined) names.set(agency, workplace.name);
    }
    return names;
  });
}

function present(
  one: StoredVersion,
  before: StoredVersion | undefined,
  names: ReadonlyMap<string, string>,
): EntryVersion {
  const agency = one.agency === null ? undefined : names.get(one.agency);
  return {
    version: one.version,
    change: one.change,
    madeAt: one.made_at.toISOString(),
    isListed: one.is_listed,
    fields: articleDifference(before?.article, one.article).map(({ field }) => field),
    ...(one.member !== null && { member: one.member }),
    ...(agency !== undefined && { agency }),
    ...(one.reason !== null && { reason: one.reason }),
    ...(one.merged_into !== null && { mergedInto: one.merged_into }),
  };
}

async function getVersion(
  { query }: Pick<ReferenceTable, "query">,
  asked: string,
  number: number,
): Promise<StoredVersion> {
  const ref = articleRef(asked);
  const found = await findStoredVersion(query, ref, number);
  if (found === undefined) throw problem(referenceErrors.entryNotFound, { ref });
  return found;
}

/** An entry as it stood. */
export async function readVersion(
  table: Pick<ReferenceTable, "query">,
  asked: string,
  number: number,
): Promise<RouteAnswer<typeof readVersionRoute>> {
  const { ref, version, article, made_at } = await getVersion(table, asked, number);
  return { ref, number: version, article, madeAt: made_at.toISOString() };
}

/** What differs between two versions, either way round. */
export async function compareVersions(
  table: Pick<ReferenceTable, "query">,
  ref: string,
  { from, to }: { from: number; to: number },
): Promise<RouteAnswer<typeof differenceRoute>> {
  const before = await getVersion(table, ref, from);
  const after = await getVersion(table, ref, to);
  return { from, to, differences: articleDifference(before.article, after.article) };
}
