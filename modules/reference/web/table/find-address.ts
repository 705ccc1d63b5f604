import {
  companyPage,
  entryPage,
  FacetChoice,
  FacetName,
  type FindResult,
  markPage,
  termId,
  termPage,
} from "#reference/contract";

/** A question to the table as it stands in the page's address, so that it can be kept and sent. */
export interface FindQuestion {
  readonly query: string;
  readonly facets: FacetChoice;
}

/** Reads `?q=…&type=pistol~revolver`; what is not a facet is passed over. */
export function readQuestion(search: string): FindQuestion {
  const params = new URLSearchParams(search);
  const chosen = FacetName.options.flatMap((name) => {
    const codes = params.get(name)?.split("~").filter(Boolean) ?? [];
    return codes.length > 0 ? [[name, codes] as const] : [];
  });
  const facets = FacetChoice.safeParse(Object.fromEntries(chosen));
  return {
    query: (params.get("q") ?? "").slice(0, 200),
    facets: facets.success ? facets.data : {},
  };
}

/** The address of a question. */
export function writeQuestion({ query, facets }: FindQuestion): string {
  const params = new URLSearchParams();
  if (query !== "") params.set("q", query);
  for (const [name, codes] of Object.entries(facets))
    if (codes.length > 0) params.set(name, codes.join("~"));
  const text = params.toString();
  return text === "" ? "/reference" : `/reference?${text}`;
}

/** The question with one choice of a facet added or taken away. */
export function toggleFacet(question: FindQuestion, name: FacetName, code: string): FindQuestion {
  const codes = question.facets[name] ?? [];
  const changed = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
  const { [name]: _, ...others } = question.facets;
  return { ...question, facets: changed.length > 0 ? { ...others, [name]: changed } : others };
}

/** Where a result leads: an entry to its page, a term to the glossary, the rest to the entries that bear it. */
export function addressOf(result: FindResult): string | undefined {
  const narrowed = (name: FacetName, code: string) =>
    writeQuestion({ query: "", facets: { kind: ["entry"], [name]: [code] } });
  switch (result.kind) {
    case "entry":
      return entryPage(result.id);
    case "make":
      return narrowed("make", result.title);
    case "calibre":
      return narrowed("calibre", result.id);
    case "type":
      return narrowed("type", result.id);
    case "action":
      return narrowed("action", result.id);
    case "country":
      return narrowed("country", result.id);
    case "mark":
      return markPage(result.id);
    case "factory_code":
      return result.company === undefined ? undefined : companyPage(result.company);
    case "term":
      return termPage(termId(result.id));
    case "cartridge":
    case "finish":
    case "tariff":
    case "place":
      return undefined;
  }
}
