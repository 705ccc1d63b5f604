import type { ReferenceLists } from "../../../contract/lists/reference-lists.ts";
import { buildCompanyGraph } from "../../companies/index.ts";
import type { FindDocument } from "../find-document.ts";
import { calibreDocuments, cartridgeDocuments } from "./calibre-documents.ts";
import { companyCodeDocuments } from "./company-documents.ts";
import { newValues, type SearchWords } from "./document-values.ts";
import { entryDocuments, makeDocuments } from "./firearm-documents.ts";
import { codeDocuments, countryDocuments, termDocuments } from "./list-item-documents.ts";
import { markDocuments } from "./mark-documents.ts";
import { wordDocuments } from "./word-documents.ts";

/**
 * Everything Find can answer with, in the order that breaks ties: types and actions, whose words
 * also occur in names, then what a firearm is called, then words about firearms. `words` are the search words of types and actions in all languages.
 */
export function listDocuments(lists: ReferenceLists, words: SearchWords): FindDocument[] {
  const values = newValues(lists, words);
  const graph = buildCompanyGraph(lists.companies, lists.companyRelations);
  return [
    ...wordDocuments(words),
    ...makeDocuments(lists.makes, values, graph),
    ...calibreDocuments(lists.calibres),
    ...entryDocuments(lists.entries, values),
    ...countryDocuments(lists.countries, values),
    ...termDocuments(lists.terms),
    ...cartridgeDocuments(lists.cartridges),
    ...codeDocuments(lists.codes),
    ...markDocuments(lists.marks),
    ...companyCodeDocuments(lists.companies),
  ];
}

/** The entries alone, by every name the lists know for what they say. */
export function listEntryDocuments(lists: ReferenceLists, words: SearchWords): FindDocument[] {
  return entryDocuments(lists.entries, newValues(lists, words));
}
