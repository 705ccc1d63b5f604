import * as z from "zod";

/** The law on which the firearm was taken. */
export const LegalGround = z.enum([
  "illicit_possession",
  "illicit_trafficking",
  "illicit_manufacture",
  "removed_marking",
  "other_offence",
  "administrative",
]);
export type LegalGround = z.infer<typeof LegalGround>;

/**
 * The crime in whose course it was met. Not the ground: many firearms of traffickers are taken for
 * possession alone, so both are kept, and the context may be added later.
 */
export const CriminalContext = z.enum([
  "none_known",
  "firearms_trafficking",
  "drug_trafficking",
  "other_smuggling",
  "organised_crime",
  "terrorism",
  "homicide_or_assault",
  "robbery",
  "domestic_violence",
  "poaching",
  "other",
]);

export const Seizure = z.object({
  ground: LegalGround.optional(),
  context: CriminalContext.optional(),
});
export type Seizure = z.infer<typeof Seizure>;
