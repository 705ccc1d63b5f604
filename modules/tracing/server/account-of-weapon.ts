import type { Description } from "#reference/contract";
import { companyOfMake } from "#reference/science";
import type { ReferenceTable } from "#reference/server";
import type { WeaponAccount } from "./tracing-desk.ts";

/** A match below this is no ground to send a request anywhere. */
const likely = 0.5;

/** Holds descriptions against the reference table, and says where and until when such firearms were made. */
export function accountsOf({
  engine,
  companies,
}: Pick<ReferenceTable, "engine" | "companies">): (weapon: Description) => Promise<WeaponAccount> {
  return async (weapon) => {
    const { verification, entries } = await engine.ask("verify", weapon);
    const [best] = verification.matches;
    const isNamed =
      best !== undefined && (best.ref === weapon.entryRef || best.probability >= likely);
    const entry = isNamed ? entries.find(({ ref }) => ref === best.ref) : undefined;
    const countryOf = (name: string | undefined) =>
      name === undefined ? undefined : companyOfMake(companies, { name })?.country;
    return {
      fitness: verification.fitness,
      madeIn: entry?.country,
      madeUntil: entry?.yearTo,
      makerIn: countryOf(weapon.manufacturer ?? entry?.manufacturer ?? weapon.make),
      importerIn: countryOf(weapon.importer),
    };
  };
}
