import type { Kysely } from "kysely";
import type { Ownership } from "#platform/access/contract";
import { httpErrors, problem } from "#platform/http/contract";
import { updateSharing } from "./file-store.ts";

/**
 * Lets files follow the object they are attached to: its handling, disclosure, exclusions and
 * conditions. Called in the transaction that attaches them; not found where one is not the caller's
 * own to share.
 */
export async function shareFiles(
  transaction: Kysely<unknown>,
  ids: readonly string[],
  sharing: Omit<Ownership, "ownerMember" | "ownerAgency">,
): Promise<void> {
  if (ids.length === 0) return;
  const changed = await updateSharing(transaction, ids, sharing);
  if (changed !== new Set(ids).size) throw problem(httpErrors.notFound);
}
