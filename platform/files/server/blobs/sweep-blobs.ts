import { inTransaction } from "#platform/database";
import type { PeriodicTask } from "#platform/jobs/server";
import { listUnused } from "../file-store.ts";
import type { FilesTables } from "../tables.ts";
import type { Blobs } from "./blob-folder.ts";

const DAY_MS = 86_400_000;

/**
 * Deletes bytes that no file of any owner uses: of uploads that failed after their bytes were kept,
 * and of files that were purged. Bytes younger than a day stay, for their upload may be under way.
 */
export function sweepBlobs(blobs: Blobs): PeriodicTask {
  return {
    id: "files.blob.sweep",
    schedule: "43 2 * * *",
    async run({ query, signal }) {
      const before = new Date(Date.now() - DAY_MS);
      const isUsed = async (digest: string) => {
        const unused = await inTransaction<FilesTables, string[]>(
          query,
          { principal: "sweeper" },
          (transaction) => listUnused(transaction, [digest]),
        );
        return unused.length === 0;
      };
      for await (const digest of blobs.listOlder(before)) {
        signal.throwIfAborted();
        if (!(await isUsed(digest))) await blobs.delete(digest, before, () => isUsed(digest));
      }
    },
  };
}
