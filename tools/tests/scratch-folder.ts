import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availableMemory } from "node:process";

const shared = "/dev/shm";
/** A run was seen to take a quarter of a gigabyte; the machine keeps memory for its programs. */
const room = { shared: 2e9, memory: 6e9 };

/**
 * A folder for what one run writes and nobody keeps: in memory where it is roomy, else in the temporary folder. Hundreds of
 * small databases are made in a run; on disk the kernel works twice as long for them as in memory, and the run takes a sixth more.
 */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(isMemoryRoomy() ? shared : tmpdir(), "proofmark-run-"));
  // As open as the system's own temporary folder: some of what runs as root does so under another account.
  chmodSync(folder, 0o1777);
  return folder;
}

/** Containers often have 64 MB there; other systems have no such folder. */
function isMemoryRoomy(): boolean {
  try {
    const { bavail, bsize } = statfsSync(shared);
    return bavail * bsize >= room.shared && availableMemory() >= room.memory;
  } catch {
    return false;
  }
}
