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

/** What happened to the firearm, where and when. */
export const RecordEvent = z.object({
  what: EventKind.optional(),
  when: EventTime.optional(),
  where: z.object({ country: CountryCode, place: ShortText.optional() }).optional(),
  /** The owner's case; a number, never a name. */
  caseReference: ShortText.optional(),
});
export type RecordEvent = z.infer<typeof RecordEvent>;
