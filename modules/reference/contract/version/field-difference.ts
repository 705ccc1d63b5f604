import * as z from "zod";
import { ArticleField, Provenance, RowProvenance } from "../article/provenance.ts";

/** What became of the items of a list: those that are new, those that are gone, those that changed. */
export const ItemDifference = z.object({
  added: z.array(z.unknown()),
  removed: z.array(z.unknown()),
  changed: z.array(z.object({ before: z.unknown(), after: z.unknown() })),
});
export type ItemDifference = z.infer<typeof ItemDifference>;

/** What differs in one field of an article: its value, its items, or only who stands for it. */
export const FieldDifference = z.object({
  field: ArticleField,
  /** Single values; absent where the field is a list, or nothing was known. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  items: ItemDifference.optional(),
  /** Absent where the source stayed the same. */
  provenance: z.object({ before: Provenance.optional(), after: Provenance.optional() }).optional(),
  /** Rows that were taken from elsewhere than their list as a whole, where they were not so before. */
  rows: z.array(RowProvenance).optional(),
});
export type FieldDifference = z.infer<typeof FieldDifference>;
