import { parseSeed, type Seed } from "./parse-seed.ts";
import { readSeedFiles } from "./read-seed-files.ts";

/** The seed of the repository without a database: for benches and tools. */
export async function readSeed(): Promise<Seed> {
  return parseSeed(await readSeedFiles());
}
