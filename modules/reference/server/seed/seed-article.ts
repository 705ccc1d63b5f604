import { Article, type Entry } from "#reference/contract";
import type { FamilyFacts } from "./families/parse-families.ts";

/** The seed says of itself what it is worth (modules/reference/data/README.md). */
const source = "Proofmark seed: compiled by hand from common technical knowledge, not checked";

/** A seed entry as an article: what it says, where a family was read, and that nobody verified it. */
export function seedArticle(
  { ref: _, manufacturer, importers, ...entry }: Entry,
  family?: FamilyFacts,
): Article {
  const firms = [
    ...(manufacturer === undefined ? [] : [{ name: manufacturer, role: "manufacturer" as const }]),
    ...importers.map((name) => ({ name, role: "importer" as const })),
  ];
  return Article.parse({ ...entry, firms, provenance: { source, state: "seed" }, ...family });
}
