import { Article, type Entry } from "#reference/contract";

/** The seed says of itself what it is worth (modules/reference/data/README.md). */
const source = "Proofmark seed: compiled by hand from common technical knowledge, not checked";

/** A seed model as an article: what it says, and that nobody verified it. */
export function seedArticle({ ref: _, manufacturer, importers, ...entry }: Entry): Article {
  const firms = [
    ...(manufacturer === undefined ? [] : [{ name: manufacturer, role: "manufacturer" as const }]),
    ...importers.map((name) => ({ name, role: "importer" as const })),
  ];
  return Article.parse({ ...entry, firms, provenance: { source, state: "seed" } });
}
