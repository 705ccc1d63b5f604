import { publishEvent } from "#platform/jobs/server";
import { entriesPublished, type VersionChange } from "#reference/contract";
import type { PlannedVersion } from "#reference/science";
import type { EditingTransaction } from "../editing/editing-parts.ts";
import { nextEntryRefs } from "../entry/entry-number-store.ts";
import { publishVersions } from "../entry/version-store.ts";

/** For whom and why versions are published together. */
export interface PublicationFacts {
  /** Id of the publication, the batch of its versions. */
  readonly id: string;
  readonly member: string;
  readonly agency: string;
  readonly reason: string;
}

export interface PublishedVersion {
  readonly ref: string;
  readonly version: number;
  readonly change: VersionChange;
}

/**
 * Publishes what was planned on entries held by this transaction: all of it or, by an error that ends
 * the transaction, nothing. New entries get their numbers here.
 */
export async function publishPlanned(
  transaction: EditingTransaction,
  planned: readonly PlannedVersion[],
  { id, member, agency, reason }: PublicationFacts,
): Promise<PublishedVersion[]> {
  const fresh = planned.filter(({ ref }) => ref === undefined).length;
  const numbers = await nextEntryRefs(transaction, fresh);
  const versions = planned.map(({ ref, before: _, ...rest }) => ({
    ...rest,
    ref: ref ?? (numbers.shift() as string),
  }));
  for (const change of new Set(versions.map((one) => one.change))) {
    const some = versions.filter((one) => one.change === change).map(withoutChange);
    const facts = { change, batch: id, member, agency, reason };
    const overtaken = await publishVersions(transaction, some, facts);
    if (overtaken.length > 0) throw new Error(`held entries were published: ${overtaken[0]}`);
  }
  await publishEvent(transaction, entriesPublished, id, {});
  return versions.map(({ ref, version, change }) => ({ ref, version, change }));
}

function withoutChange({ change: _, mergedInto, ...rest }: PlannedVersion & { ref: string }) {
  return { ...rest, ...(mergedInto !== undefined && { mergedInto }) };
}
