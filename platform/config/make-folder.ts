import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder that only this account may enter, and those above it. Level by level: Node's own
 * recursion says ENOENT where the disk is read-only.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start made it in between.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
