import type { Entry } from "../../../contract/entry.ts";
import { firearmName } from "../../../contract/firearm-name.ts";
import type { Make } from "../../../contract/lists/make.ts";
import { type CompanyGraph, companyOfMake } from "../../companies/index.ts";
import type { FindDocument, FindValue } from "../find-document.ts";
import { type DocumentValues, makeSpellings } from "./document-values.ts";

function optional(
  values: DocumentValues,
  field: "action" | "country",
  key: string | undefined,
): FindValue[] {
  return key === undefined ? [] : [values.valueOf(field, key)];
}

function entryDocument(entry: Entry, values: DocumentValues): FindDocument {
  const models = [entry.model, ...entry.alsoKnownAs];
  return {
    kind: "entry",
    id: entry.ref,
    title: firearmName(entry),
    ...(entry.kind !== undefined && { identity: entry.kind }),
    values: [
      values.valueOf("make", entry.make),
      { field: "model", key: entry.model, texts: models },
      { field: "code", key: entry.ref, texts: [entry.ref, ...(entry.formerRefs ?? [])] },
      ...entry.calibres.map((calibre) => values.valueOf("calibre", calibre)),
      values.valueOf("identity", entry.kind ?? "firearm"),
      values.valueOf("type", entry.type),
      ...optional(values, "action", entry.action),
      ...optional(values, "country", entry.country),
    ],
  };
}

export function entryDocuments(entries: readonly Entry[], values: DocumentValues): FindDocument[] {
  return entries.map((entry) => entryDocument(entry, values));
}

function makeDocument(make: Make, values: DocumentValues, graph: CompanyGraph): FindDocument {
  const company = companyOfMake(graph, make);
  const others = [make.label, make.madeBy].filter((text) => text !== undefined);
  return {
    kind: "make",
    id: make.id,
    title: make.name,
    ...(company === undefined ? {} : { company: company.id }),
    values: [
      { field: "name", key: make.name, texts: makeSpellings(make) },
      ...others.map((text): FindValue => ({ field: "definition", key: text, texts: [text] })),
      ...(make.code === undefined ? [] : [values.valueOf("code", make.code)]),
      ...optional(values, "country", make.country),
    ],
  };
}

export function makeDocuments(
  makes: readonly Make[],
  values: DocumentValues,
  graph: CompanyGraph,
): FindDocument[] {
  return makes.map((make) => makeDocument(make, values, graph));
}
