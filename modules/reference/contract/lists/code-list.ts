import * as z from "zod";

/** A code of a foreign list with its label in the words of that list. */
export const ListedCode = z.object({
  list: z.enum(["ncic_calibre", "ncic_type", "ncic_finish", "ncic_place", "hs"]),
  code: z.string(),
  label: z.string(),
  /** Part of the list: `gauge`, `combination`, the parent heading. */
  group: z.string().optional(),
  /** One code stands for several things. */
  isAmbiguous: z.boolean().optional(),
});
export type ListedCode = z.infer<typeof ListedCode>;
