import type { ReferenceLists } from "../../../contract/lists/reference-lists.ts";
import type { FindDocument } from "../find-document.ts";
import { calibreDocuments, cartridgeDocuments } from "./calibre-documents.ts";
import { newValues, type SearchWords } from "./document-values.ts";
import { entryDocuments, makeDocuments } from "./firearm-documents.ts";
import { codeDocuments, countryDocuments, termDocuments } from "./list-item-documents.ts";
import { wordDocuments } from "./word-documents.ts";

/**
 * Everything Find can answer with, in the order that breaks ties: what a firearm is called comes
 * before words about firearms. `words` are the search words of types and actions in all languages.
 */
export function listDocuments(lists: ReferenceLists, words: SearchWords): FindDocument[] {
  const values = newValues(lists, words);
  return [
    ...makeDocuments(lists.makes, values),
    ...calibreDocuments(lists.calibres),
    ...entryDocuments(lists.entries, values),
    ...wordDocuments(words),
    ...countryDocuments(lists.countries, values),
    ...termDocuments(lists.terms),
    ...cartridgeDocuments(lists.cartridges),
    ...codeDocuments(lists.codes),
  ];
}
