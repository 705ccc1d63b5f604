import * as z from "zod";
import { LinkKind } from "./vocabulary.ts";

/** Free text keeps the language it was written in (ISO 639), one of ours or not. */
export const WrittenText = z.object({
  language: z.string().regex(/^[a-z]{2,3}$/),
  text: z.string().trim().min(1).max(4000),
});
export type WrittenText = z.infer<typeof WrittenText>;

/** A link to another entry, read from this one: this is a copy of that. */
export const EntryLink = z.object({
  kind: LinkKind,
  ref: z.string().max(40),
  /** What to look for to tell the two apart. */
  difference: z.array(WrittenText).max(4).default([]),
  /** Where this link can be read, if not where the field as a whole was. */
  source: z.string().trim().min(1).max(400).optional(),
});
export type EntryLink = z.infer<typeof EntryLink>;
