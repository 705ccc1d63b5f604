import * as z from "zod";
import { Entry } from "../entry.ts";
import { FieldValue } from "../identify.ts";
import { DescriptionField } from "../vocabulary.ts";
import { Feature } from "./feature.ts";

/** What each entry records for one field, in the order of the entries; an empty list is silence. */
export const ComparedField = z.object({
  field: DescriptionField,
  recorded: z.array(z.array(FieldValue)),
  isSame: z.boolean(),
});
export type ComparedField = z.infer<typeof ComparedField>;

/** A look at the gun that would tell the entries apart. */
export const TellingLook = z.object({
  feature: Feature.optional(),
  field: DescriptionField.optional(),
  gainBits: z.number().nonnegative(),
  /** What is to be expected of each entry, in their order; null where its record says nothing. */
  expected: z.array(FieldValue.nullable()),
});
export type TellingLook = z.infer<typeof TellingLook>;

/** Entries held side by side: differences first, then what to look for, the most telling first. */
export const Comparison = z.object({
  entries: z.array(Entry),
  fields: z.array(ComparedField),
  looks: z.array(TellingLook),
});
export type Comparison = z.infer<typeof Comparison>;

export const ComparisonRequest = z.object({ refs: z.array(z.string().max(40)).min(2).max(3) });
