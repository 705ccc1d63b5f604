import * as z from "zod";
import { Description } from "#reference/contract";

/** How two signs relate; the first three are one sign for all we know. */
export const SignRelation = z.enum(["same", "uncertain", "look_alike", "near_alike", "other"]);
export type SignRelation = z.infer<typeof SignRelation>;

/**
 * What became of a sign: the relation of two signs; `swapped` neighbours; `added`, seen and not recorded; `missing`,
 * recorded and not seen; `zeros`, leading zeros of one of them; `cut`, signs at an end that one of them leaves off.
 */
export const EditKind = z.enum([
  ...SignRelation.options,
  "swapped",
  "added",
  "missing",
  "zeros",
  "cut",
]);
export type EditKind = z.infer<typeof EditKind>;

/** One stretch of both serials, for drawing them one above the other. */
export const SerialEdit = z.object({
  kind: EditKind,
  /** Signs of the number that was asked, in its order. */
  seen: z.array(z.string()),
  recorded: z.array(z.string()),
});
export type SerialEdit = z.infer<typeof SerialEdit>;

/** A number of the question laid beside a serial of the record. */
export const NumberMatch = z.object({
  /** Position among the numbers asked. */
  number: z.int().nonnegative(),
  edits: z.array(SerialEdit),
});
export type NumberMatch = z.infer<typeof NumberMatch>;

/** What may be stated of a gun beside its numbers. */
export const GunField = z.enum(["make", "model", "calibre", "type", "country", "year"]);
export type GunField = z.infer<typeof GunField>;

/** `near` is a name spelt with one letter wrong. */
export const Agreement = z.enum(["agrees", "near", "contradicts", "unknown"]);
export type Agreement = z.infer<typeof Agreement>;

/** What of a firearm is held against a record beside its numbers; `when` is the day of the event. */
export const MatchField = z.enum([...GunField.options, "family", "when"]);
export type MatchField = z.infer<typeof MatchField>;

/** One field held against the record. */
export const FieldAgreement = z.object({ field: MatchField, agreement: Agreement });
export type FieldAgreement = z.infer<typeof FieldAgreement>;

/**
 * `same`: the number itself or look-alikes. `noted`: what an uncertain notation may stand for. `near`: one edit away,
 * damaged, or without its letters or one end. `far`: two edits away.
 */
export const StageName = z.enum(["same", "noted", "near", "far"]);
export type StageName = z.infer<typeof StageName>;

/** Why a number was not searched in a way: said beside the result. */
export const WithheldReason = z.enum([
  /** Nothing of it can be read. */
  "nothing_read",
  /** Fewer than five signs are near too many numbers, unless a make is stated. */
  "too_short_for_near",
  /** Longer than any serial. */
  "too_long_for_near",
  /** Two edits away lie too many numbers, unless make and model are stated. */
  "far_needs_gun",
  /** Fewer than six signs: two edits away lies every other number. */
  "too_short_for_far",
  /** No three readable signs in a row, nor a beginning or end to search by. */
  "too_little_read",
  /** The time for a search was used up before all records were read. */
  "took_too_long",
]);
export type WithheldReason = z.infer<typeof WithheldReason>;

export const Withheld = z.object({ number: z.int().nonnegative(), reason: WithheldReason });
export type Withheld = z.infer<typeof Withheld>;

/** What a search states of the gun beside its numbers; a make may be free text that is not in the table. */
export const SoughtGun = Description.pick({
  make: true,
  model: true,
  calibre: true,
  type: true,
  country: true,
});
export type SoughtGun = z.infer<typeof SoughtGun>;
