import { companyOfMake } from "#reference/science";
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
  "accountOf" | "isCountry"
> {
  const countries = new Set(lists.countries.map(({ code }) => code));
  const seatOf = (name: string | undefined) =>
    name === undefined ? undefined : companyOfMake(companies, { name })?.country;
  return {
    isCountry: (code) => countries.has(code),
    accountOf: async (weapon) => {
      const { verification, entries } = await engine.ask("verify", weapon);
      const [best] = verification.matches;
      const isNamed =
        best !== undefined && (best.ref === weapon.entryRef || best.probability >= likely);
      const entry = isNamed ? entries.find(({ ref }) => ref === best.ref) : undefined;
      return {
        fitness: verification.fitness,
        madeIn: entry?.country,
        madeUntil: entry?.yearTo,
        makerIn: seatOf(weapon.manufacturer ?? entry?.manufacturer ?? weapon.make),
        importerIn: seatOf(weapon.importer),
      };
    },
  };
}
