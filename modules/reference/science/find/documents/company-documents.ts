import type { Company } from "../../../contract/companies/company.ts";
import type { FindDocument } from "../find-document.ts";

/** The codes by which companies sign guns and cartridges, each leading to its company. */
export function companyCodeDocuments(companies: readonly Company[]): FindDocument[] {
  return companies.flatMap(({ id, name, country, codes }) =>
    codes.map(({ list, code }) => ({
      kind: "factory_code",
      id: `${id} ${list} ${code}`,
      title: `${code} · ${name}`,
      company: id,
      values: [
        { field: "name", key: `${list} ${code}`, texts: [code] },
        { field: "definition", key: id, texts: [name] },
        ...(country === undefined ? [] : [{ field: "country" as const, key: country, texts: [] }]),
      ],
    })),
  );
}
