import { readFile } from "node:fs/promises";
import { type SeedTexts, seedFiles } from "./seed-fault.ts";

const folder = new URL("../../data/", import.meta.url);

/** Reads the seed files of the repository; rejects when one is missing. */
export async function readSeedFiles(): Promise<SeedTexts> {
  const texts = await Promise.all(
    seedFiles.map(async (file) => [file, await readFile(new URL(file, folder), "utf8")] as const),
  );
  return Object.fromEntries(texts) as SeedTexts;
}
