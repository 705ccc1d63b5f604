import { type Purge, purgeObject } from "#platform/ledger/server";
import { deleteConfidential } from "./file-store.ts";

type Transaction = Parameters<typeof purgeObject>[0];

/**
 * Removes files whose retention has ended, and content and salt of all acts on them; what became everyone's stays. The
 * transaction is the purger's. Their bytes go with the next sweep. Resolves with the number of acts emptied.
 */
export async function purgeFiles(
  transaction: Transaction,
  ids: readonly string[],
  { purpose }: Pick<Purge, "purpose">,
): Promise<number> {
  let emptied = 0;
  for (const { id: objectId, ...owner } of await deleteConfidential(transaction, ids))
    emptied += await purgeObject(transaction, {
      objectKind: "files.file",
      objectId,
      ...owner,
      purpose,
    });
  return emptied;
}
