import * as z from "zod";
import { ArticleField } from "../article/provenance.ts";

/** How a version came about. */
export const VersionChange = z.enum([
  "seeded",
  "imported",
  "edited",
  "merged",
  "split",
  "withdrawn",
  "restored",
  "undone",
]);
export type VersionChange = z.infer<typeof VersionChange>;

/** One version of an entry as a list shows it. Who made it is a member and an agency, never a person. */
export const EntryVersion = z.object({
  version: z.int().positive(),
  change: VersionChange,
  /** Member for which it was proposed; absent for seed and imports. */
  member: z.string().optional(),
  /** Name of the agency that proposed it, in its own language. */
  agency: z.string().optional(),
  /** Why, in the words of the person who proposed it. */
  reason: z.string().optional(),
  madeAt: z.iso.datetime(),
  isListed: z.boolean(),
  mergedInto: z.string().optional(),
  /** Fields that differ from the version before; all that are known, for the first. */
  fields: z.array(ArticleField),
});
export type EntryVersion = z.infer<typeof EntryVersion>;
