import { randomBytes } from "node:crypto";
import { createBlobFolder } from "#platform/files/server";

/**
 * Puts random contents into a store, one after the other, and prints the digest of each once it is
 * kept, until killed; see blob-folder.test.ts. Run with the folder as argument.
 */
async function writeUntilKilled(folder: string): Promise<void> {
  const blobs = createBlobFolder(folder);
  for (;;) process.stdout.write(`${await blobs.put(randomBytes(300_000))}\n`);
}

const folder = process.argv[2];
if (import.meta.main && folder !== undefined) await writeUntilKilled(folder);
