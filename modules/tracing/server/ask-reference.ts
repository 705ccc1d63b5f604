import { companyOfMake, recordsHolder } from "#reference/science";
import type { ReferenceTable } from "#reference/server";
import type { TracingParts } from "./tracing-desk.ts";

/** A match below this is no ground to send a request anywhere. */
const likely = 0.5;

/** What tracing asks of the reference table: whether a description holds, where such firearms were made, what is a country. */
export function askReference({
  engine,
  companies,
  lists,
}: Pick<ReferenceTable, "engine" | "companies" | "lists">): Pick<
  TracingParts,
  "accountOf" | "isCountry" | "nameCountry"
> {
  const countries = new Map(lists.countries.map(({ code, names }) => [code, names]));
  const companyOf = (name: string | undefined) =>
    name === undefined ? undefined : companyOfMake(companies, { name });
  /** Where the maker is; of one that is no more, where whoever carried it on has its records, else its own country's archives. */
  const placesOf = (name: string | undefined) => {
    const company = companyOf(name);
    if (company === undefined) return { seat: undefined, records: undefined };
    const { holder } = recordsHolder(companies, company.id);
    if (holder?.id === company.id) return { seat: company.country, records: undefined };
    const keeper = companies.companies.get(holder?.id ?? company.id);
    return { seat: undefined, records: keeper?.country };
  };
  return {
    isCountry: (code) => countries.has(code),
    nameCountry: (code, language) => countries.get(code)?.[language] ?? code,
    accountOf: async (weapon) => {
      const { verification, entries } = await engine.ask("verify", weapon);
      const [best] = verification.matches;
      const isNamed =
        best !== undefined && (best.ref === weapon.entryRef || best.probability >= likely);
      const entry = isNamed ? entries.find(({ ref }) => ref === best.ref) : undefined;
      const maker = placesOf(weapon.manufacturer ?? entry?.manufacturer ?? weapon.make);
      const importer = placesOf(weapon.importer);
      return {
        fitness: verification.fitness,
        madeIn: entry?.country,
        madeUntil: entry?.yearTo,
        makerIn: maker.seat,
        importerIn: companyOf(weapon.importer)?.country,
        recordsIn: [maker.records, importer.records].filter((country) => country !== undefined),
      };
    },
  };
}
