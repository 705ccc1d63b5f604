import * as z from "zod";
import { EntryState } from "../entry.ts";
import { CompanySource } from "./company.ts";

/**
 * How one company stands to another, read from the first to the second. `licensed_to`: the first let the
 * second use its name or design.
 */
export const CompanyRelationKind = z.enum([
  "renamed",
  "merged_into",
  "acquired_by",
  "successor_of",
  "split_from",
  "licensed_to",
  "brand_of",
]);
export type CompanyRelationKind = z.infer<typeof CompanyRelationKind>;

/** One event between two companies, by their ids; an absent year is unknown. */
export const CompanyRelation = z.object({
  subject: z.string(),
  kind: CompanyRelationKind,
  object: z.string(),
  year: z.int().optional(),
  state: EntryState,
  source: CompanySource,
});
export type CompanyRelation = z.infer<typeof CompanyRelation>;

/** A relation in words: with the names of both, for a reader who has not the list. */
export const CompanyLink = z.object({
  kind: CompanyRelationKind,
  subject: z.object({ id: z.string(), name: z.string() }),
  object: z.object({ id: z.string(), name: z.string() }),
  year: z.int().optional(),
});
export type CompanyLink = z.infer<typeof CompanyLink>;

/**
 * Who would hold a company's records today: the links from it to the company that carries on. `holder` is
 * absent where it ended and nobody is known to have carried on; `owners` own the holder, nearest first.
 */
export const RecordsChain = z.object({
  links: z.array(CompanyLink),
  holder: z.object({ id: z.string(), name: z.string() }).optional(),
  owners: z.array(CompanyLink),
});
export type RecordsChain = z.infer<typeof RecordsChain>;
