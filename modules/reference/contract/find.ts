import * as z from "zod";
import { Language } from "#platform/i18n/contract";
import { EntryKind } from "./article/vocabulary.ts";

/** What a result of Find is. */
export const FindKind = z.enum([
  "make",
  "calibre",
  "entry",
  "cartridge",
  "type",
  "action",
  "country",
  "term",
  "finish",
  "tariff",
  "place",
  "mark",
  "factory_code",
]);
export type FindKind = z.infer<typeof FindKind>;

/** The part of a result that a word of the query was found in. */
export const FindField = z.enum([
  "name",
  "make",
  "model",
  "code",
  "calibre",
  "type",
  "action",
  "country",
  "definition",
  "kind",
  "identity",
]);
export type FindField = z.infer<typeof FindField>;

/** The properties by which results can be narrowed. */
export const FacetName = z.enum([
  "kind",
  "identity",
  "type",
  "action",
  "calibre",
  "country",
  "make",
]);
export type FacetName = z.infer<typeof FacetName>;

/** Chosen codes of each facet: any of the codes of one facet, and all of the facets. */
export const FacetChoice = z.partialRecord(FacetName, z.array(z.string().max(120)).max(50));
export type FacetChoice = z.infer<typeof FacetChoice>;

/** A question to the reference table. An empty query lists everything the facets allow. */
export const FindRequest = z.object({
  query: z.string().max(200),
  facets: FacetChoice.default({}),
  limit: z.int().min(1).max(100).default(20),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(20).optional(),
});
export type FindRequest = z.infer<typeof FindRequest>;

/** How the word typed relates to the word found. */
export const MatchManner = z.enum(["exact", "prefix", "spelling", "sound", "drawn", "joined"]);
export type MatchManner = z.infer<typeof MatchManner>;

/** Start and end (exclusive) of a highlighted stretch, in UTF-16 units of the text beside it. */
export const TextRange = z.tuple([z.int().nonnegative(), z.int().positive()]);
export type TextRange = z.infer<typeof TextRange>;

/** One text of a result in which words of the query were found. */
export const FindMatch = z.object({
  field: FindField,
  text: z.string(),
  ranges: z.array(TextRange),
  manner: MatchManner,
});
export type FindMatch = z.infer<typeof FindMatch>;

/** One result. `id` is unique within its kind; the score compares results of one answer only. */
export const FindResult = z.object({
  kind: FindKind,
  id: z.string(),
  title: z.string(),
  /** The title in the languages that have one of their own. */
  names: z.partialRecord(Language, z.string()).optional(),
  /** What it means, by language. */
  meanings: z.partialRecord(Language, z.string()).optional(),
  /** What an entry identifies, where it is no firearm as sold. */
  identity: EntryKind.optional(),
  /** The company behind a make or a factory code, where its history is listed. */
  company: z.string().optional(),
  score: z.number().nonnegative(),
  matches: z.array(FindMatch),
});
export type FindResult = z.infer<typeof FindResult>;

/** How many results one choice would leave, with the choices of the other facets kept. */
export const FacetCount = z.object({ code: z.string(), count: z.int().positive() });
export type FacetCount = z.infer<typeof FacetCount>;

/** The answer to a {@link FindRequest}. */
export const FindAnswer = z.object({
  results: z.array(FindResult),
  total: z.int().nonnegative(),
  facets: z.partialRecord(FacetName, z.array(FacetCount)),
  /** Words of the query that nothing in the table resembles. */
  unknownWords: z.array(z.string()),
  nextCursor: z.string().optional(),
});
export type FindAnswer = z.infer<typeof FindAnswer>;
