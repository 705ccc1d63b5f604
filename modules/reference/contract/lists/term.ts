import * as z from "zod";

/** A glossary term; term and definition are in English until translations are reviewed. */
export const Term = z.object({
  term: z.string(),
  category: z.string(),
  definition: z.string(),
  acronym: z.string().optional(),
});
export type Term = z.infer<typeof Term>;
