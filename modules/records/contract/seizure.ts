import * as z from "zod";
import { AgencyKind } from "#platform/directory/contract";
import { CountryCode } from "#reference/contract";

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

/** By what it was being moved. */
export const TransportMode = z.enum([
  "road",
  "rail",
  "sea",
  "inland_water",
  "air",
  "post_or_courier",
  "on_person",
  "other",
]);
export type TransportMode = z.infer<typeof TransportMode>;

/** Where it was kept from sight; in no more detail than an analyst needs. */
export const Concealment = z.enum([
  "none",
  "vehicle",
  "luggage",
  "cargo",
  "parcel",
  "on_body",
  "in_other_goods",
  "building",
  "buried",
  "other",
]);
export type Concealment = z.infer<typeof Concealment>;

/** What was taken with it. */
export const SeizedGoods = z.enum([
  "ammunition",
  "magazines",
  "other_firearms",
  "firearm_parts",
  "silencers",
  "explosives",
  "drugs",
  "cash",
  "documents",
  "telephones",
  "vehicle",
  "wildlife",
  "other",
]);
export type SeizedGoods = z.infer<typeof SeizedGoods>;

/** Countries it came from, through and was bound for, as far as they are known. */
export const SeizureRoute = z.object({
  departure: CountryCode.optional(),
  transit: z.array(CountryCode).max(10).optional(),
  destination: CountryCode.optional(),
});
export type SeizureRoute = z.infer<typeof SeizureRoute>;

export const Seizure = z.object({
  ground: LegalGround.optional(),
  context: CriminalContext.optional(),
  /** What kind of agency took it. */
  authority: AgencyKind.optional(),
  transport: TransportMode.optional(),
  concealment: Concealment.optional(),
  route: SeizureRoute.optional(),
  goods: z.array(SeizedGoods).max(SeizedGoods.options.length).optional(),
});
export type Seizure = z.infer<typeof Seizure>;
