import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Notes where the server on this data folder answers, for the command line beside it. */
export function noteAddress(folder: string, address: string): void {
  writeFileSync(join(folder, "address"), `${address}\n`);
}

/** Where the server on this data folder answers, or answered last. */
export function findAddress(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, "address"), "utf8").trim();
  } catch {
    return undefined;
  }
}
