import * as z from "zod";
import { CountryCode } from "#reference/contract";
import { ShortText } from "./short-text.ts";

/** How it happened. */
export const EventKind = z.enum([
  "dwelling",
  "vehicle",
  "person_robbed",
  "dealer_or_maker",
  "state_stock",
  "in_transit",
  "checkpoint",
  "border_control",
  "search_of_premises",
  "parcel",
  "crime_scene",
  "handed_in",
  "other",
]);

/** When it happened, as well as it is known. That it is unknown has to be said; it is never today. */
export const EventTime = z.discriminatedUnion("precision", [
  z.object({ precision: z.literal("day"), day: z.iso.date() }),
  /** Both days included. */
  z.object({ precision: z.literal("between"), from: z.iso.date(), to: z.iso.date() }),
  z.object({ precision: z.literal("unknown") }),
]);
export type EventTime = z.infer<typeof EventTime>;

/** A day or a range that somebody asks for; days in no order are no range. */
export const SoughtTime = z
  .discriminatedUnion("precision", [EventTime.options[0], EventTime.options[1]])
  .refine((when) => when.precision === "day" || when.from <= when.to);
export type SoughtTime = z.infer<typeof SoughtTime>;

/** How exactly a point is known. */
export const PointPrecision = z.enum(["exact", "street", "town", "region"]);
export type PointPrecision = z.infer<typeof PointPrecision>;

/** Where on earth, in degrees (WGS 84). */
export const PlacePoint = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: PointPrecision,
});
export type PlacePoint = z.infer<typeof PlacePoint>;

/** The offence in which it was used or taken, by the main headings of the ICCS of UNODC. */
export const CrimeCode = z.enum([
  "homicide",
  "attempted_homicide",
  "assault",
  "threat",
  "kidnapping",
  "sexual_violence",
  "robbery",
  "burglary",
  "theft",
  "drugs",
  "firearms_possession",
  "firearms_trafficking",
  "organised_crime",
  "terrorism",
  "wildlife",
  "other",
]);
export type CrimeCode = z.infer<typeof CrimeCode>;

/** What happened to the firearm, where and when. */
export const RecordEvent = z.object({
  what: EventKind.optional(),
  when: EventTime.optional(),
  where: z
    .object({ country: CountryCode, place: ShortText.optional(), point: PlacePoint.optional() })
    .optional(),
  /** In a few words, without a name. */
  circumstances: z.string().trim().min(1).max(500).optional(),
  crimes: z.array(CrimeCode).max(CrimeCode.options.length).optional(),
  /** The owner's case; a number, never a name. */
  caseReference: ShortText.optional(),
});
export type RecordEvent = z.infer<typeof RecordEvent>;
