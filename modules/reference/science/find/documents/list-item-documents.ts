import type { FindKind } from "../../../contract/find.ts";
import type { ListedCode } from "../../../contract/lists/code-list.ts";
import type { Country } from "../../../contract/lists/country.ts";
import type { Term } from "../../../contract/lists/term.ts";
import type { FindDocument } from "../find-document.ts";
import type { DocumentValues } from "./document-values.ts";

export function countryDocuments(
  countries: readonly Country[],
  values: DocumentValues,
): FindDocument[] {
  return countries.map(({ code, iso3, names }) => ({
    kind: "country",
    id: code,
    title: names.en,
    names,
    values: [
      { field: "name", key: code, texts: values.valueOf("country", code).texts },
      { field: "code", key: code, texts: [code, iso3] },
    ],
  }));
}

export function termDocuments(terms: readonly Term[]): FindDocument[] {
  return terms.map(({ term, acronym, definition, texts }) => {
    const translated = Object.entries(texts);
    const names = translated.map(([language, { name }]) => [language, name] as const);
    const meanings = translated.map(([language, text]) => [language, text.definition] as const);
    const name = [
      term,
      ...(acronym === undefined ? [] : [acronym]),
      ...names.map(([, text]) => text),
    ];
    return {
      kind: "term",
      id: term,
      title: term,
      names: { en: term, ...Object.fromEntries(names) },
      meanings: { en: definition, ...Object.fromEntries(meanings) },
      values: [
        { field: "name", key: term, texts: name },
        {
          field: "definition",
          key: term,
          texts: [definition, ...meanings.map(([, text]) => text)],
        },
      ],
    };
  });
}

/** Calibre and type codes are reached through their calibres and types. */
const kindOfList: Partial<Record<ListedCode["list"], FindKind>> = {
  ncic_finish: "finish",
  ncic_place: "place",
  hs: "tariff",
};

export function codeDocuments(codes: readonly ListedCode[]): FindDocument[] {
  return codes.flatMap(({ list, code, label }) => {
    const kind = kindOfList[list];
    if (kind === undefined) return [];
    const field = kind === "tariff" ? "definition" : "name";
    return [
      {
        kind,
        id: code,
        title: label,
        values: [
          { field: "code", key: code, texts: [code] } as const,
          { field, key: label, texts: [label] } as const,
        ],
      },
    ];
  });
}
