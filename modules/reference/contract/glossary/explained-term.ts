import * as z from "zod";

/** The field a term belongs to. */
export const TermCategory = z.enum([
  "mechanism",
  "part",
  "ballistics",
  "ammunition",
  "identification",
  "type",
  "company",
  "illicit",
  "legal",
  "process",
  "acronym",
]);
export type TermCategory = z.infer<typeof TermCategory>;

/** The address of a term within the glossary and the name by which pages ask for it: `proof_mark`. */
export function termId(term: string): string {
  return term
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** A term in one language, as it is shown. */
export const ExplainedTerm = z.object({
  id: z.string(),
  name: z.string(),
  definition: z.string(),
  category: TermCategory,
  acronym: z.string().optional(),
});
export type ExplainedTerm = z.infer<typeof ExplainedTerm>;
