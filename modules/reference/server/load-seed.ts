import { createHash } from "node:crypto";
import type { Database } from "#platform/database";
import { parseSeed } from "./seed/parse-seed.ts";
import { readSeedFiles } from "./seed/read-seed-files.ts";
import { seedArticle } from "./seed/seed-article.ts";
import type { SeedFault, SeedTexts } from "./seed/seed-fault.ts";
import { findSeedStamp, storeSeed } from "./seed-store.ts";
import type { ReferenceTables } from "./tables.ts";

/** Raise it when the parsers read the same files differently, so that installations load anew. */
const parserVersion = 3;

function stampOf(texts: SeedTexts): string {
  const hash = createHash("sha256").update(String(parserVersion));
  for (const [file, text] of Object.entries(texts)) hash.update(`\0${file}\0${text}`);
  return hash.digest("hex");
}

export type SeedLoad = { readonly isLoaded: boolean; readonly faults: readonly SeedFault[] };

/**
 * Loads the seed files of the repository into the tables unless they hold them already. Needs the
 * migrator's login; the faults are rows of the files that were refused.
 */
export async function loadSeed(migrator: Database<unknown>): Promise<SeedLoad> {
  const query = migrator.query.withTables<ReferenceTables>();
  const texts = await readSeedFiles();
  const stamp = stampOf(texts);
  if ((await findSeedStamp(query)) === stamp) return { isLoaded: false, faults: [] };
  const { lists, families, faults } = parseSeed(texts);
  const { entries: rows, ...codeLists } = lists;
  const entries = rows.map((entry) => ({
    ref: entry.ref,
    article: seedArticle(entry, families.get(entry.ref)),
  }));
  await storeSeed(query, { lists: codeLists, entries }, stamp);
  return { isLoaded: true, faults };
}
