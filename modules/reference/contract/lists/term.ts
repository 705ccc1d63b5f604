import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import { TermCategory } from "../glossary/explained-term.ts";

/** A term in another language. */
export const TermText = z.object({ name: z.string(), definition: z.string() });
export type TermText = z.infer<typeof TermText>;

/** A glossary term: English first, the other languages translated for this project, unreviewed. */
export const Term = z.object({
  term: z.string(),
  category: TermCategory,
  definition: z.string(),
  acronym: z.string().optional(),
  texts: z.partialRecord(Language, TermText),
});
export type Term = z.infer<typeof Term>;
