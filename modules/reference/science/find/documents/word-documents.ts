import type { FindDocument } from "../find-document.ts";
import type { SearchWords } from "./document-values.ts";

function documentsOf(
  kind: "type" | "action",
  words: Readonly<Record<string, readonly string[]>>,
): FindDocument[] {
  return Object.entries(words).map(([code, texts]) => ({
    kind,
    id: code,
    title: texts[0] ?? code,
    values: [{ field: "name", key: code, texts }],
  }));
}

/** Types and actions themselves: opened, they show the entries of that kind. */
export function wordDocuments(words: SearchWords): FindDocument[] {
  return [...documentsOf("type", words.type), ...documentsOf("action", words.action)];
}
